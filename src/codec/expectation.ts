/**
 * What a codec says about a value that it does not accept, by its wording.
 *
 * @internal
 * @module
 */
import { printable } from '../json/shown.js'
import type { MismatchCode } from './mismatch.js'
import type { AnyCodec } from './shape.js'
import { OBJECT, type Wording } from './wording.js'

/** Describes what a codec expects, in printable form. */
export function expectedText(codec: AnyCodec): string {
  const { parts } = codec
  parts.expectation ??= printable(wordingOf(codec).expected(codec as never))
  return parts.expectation
}

/** `undefined`: `wrong-type`. */
export function codeFor(codec: AnyCodec, value: unknown): MismatchCode | undefined {
  return wordingOf(codec).code?.(value, codec as never)
}

/** Describes a value by more than its type, or quotes it, if the codec permits that. */
export function foundText(codec: AnyCodec, value: unknown): string | undefined {
  return wordingOf(codec).found?.(value, codec as never)
}

function wordingOf({ parts }: AnyCodec): Wording {
  return parts.wording ?? OBJECT
}
