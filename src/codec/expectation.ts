/**
 * What a codec says about a value that it does not accept, by its wording.
 *
 * @internal
 * @module
 */
import { printable } from '../json/shown.js'
import type { MismatchCode } from './mismatch.js'
import type { AnyCodec } from './shape.js'

/** Describes what a codec expects in place of `value`, in printable form. */
export function expectedText(codec: AnyCodec, value: unknown): string {
  if (codec.expectation !== undefined) return codec.expectation
  const { name, shape, wording } = codec
  const text = printable(wording.expected(shape as never, name, value))
  if (!wording.varies) codec.expectation = text
  return text
}

export function codeFor({ shape, wording }: AnyCodec, value: unknown): MismatchCode {
  return wording.code?.(shape as never, value) ?? 'wrong-type'
}

/** Describes a value by more than its type, or quotes it, if the codec permits that. */
export function foundText({ shape, wording }: AnyCodec, value: unknown): string | undefined {
  return wording.found?.(shape as never, value)
}
