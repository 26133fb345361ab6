/**
 * What a codec says about a value that it does not accept, by its wording.
 *
 * @internal
 * @module
 */
import { printable } from '../json/shown.js'
import type { MismatchCode } from './mismatch.js'
import type { AnyCodec } from './shape.js'

/** The expectations that do not depend on the value, by codec, in printable form. Some are long lists. */
const EXPECTATIONS = new WeakMap<AnyCodec, string>()

/** Describes what a codec expects in place of `value`. */
export function expectedText({ name, shape, wording }: AnyCodec, value: unknown): string {
  return wording.expected(shape as never, name, value)
}

/** Like {@link expectedText}, but in printable form. */
export function printableExpectation(codec: AnyCodec, value: unknown): string {
  if (codec.wording.varies) return printable(expectedText(codec, value))
  const known = EXPECTATIONS.get(codec)
  if (known !== undefined) return known
  const text = printable(expectedText(codec, value))
  EXPECTATIONS.set(codec, text)
  return text
}

export function codeFor({ shape, wording }: AnyCodec, value: unknown): MismatchCode {
  return wording.code?.(shape as never, value) ?? 'wrong-type'
}

export function isName({ shape, wording }: AnyCodec, text: string): boolean {
  return wording.isName?.(shape as never, text) ?? false
}

export function numberText({ shape, wording }: AnyCodec, value: number): string | undefined {
  return wording.number?.(shape as never, value)
}

export function tagFor({ shape, wording }: AnyCodec, key: string, holder: unknown): string | undefined {
  return wording.tag?.(shape as never, key, holder)
}
