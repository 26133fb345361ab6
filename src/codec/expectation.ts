/**
 * What a codec says about a value that it does not accept, by its wording.
 *
 * @internal
 * @module
 */
import { printable } from '../json/shown.js'
import { keep } from './keep.js'
import type { MismatchCode } from './mismatch.js'
import type { AnyCodec } from './shape.js'

/** Describes what a codec expects, in printable form. Kept, since some are long lists. */
export function expectedText(codec: AnyCodec): string {
  return codec.expectation ?? keep(codec, 'expectation', printable(codec.parts.wording.expected(codec as never)))
}

/** `undefined`: `wrong-type`. */
export function codeFor(codec: AnyCodec, value: unknown): MismatchCode | undefined {
  return codec.parts.wording.code?.(value, codec as never)
}

/** Describes a value by more than its type, or quotes it, if the codec permits that. */
export function foundText(codec: AnyCodec, value: unknown): string | undefined {
  return codec.parts.wording.found?.(value, codec as never)
}
