/**
 * What errors say about the values of a codec.
 *
 * Each kind of codec has its own wording, so a bundle has only that of its codecs.
 *
 * @internal
 * @module
 */
import { printable } from '../json/shown.js'
import type { MismatchCode } from './mismatch.js'
import type { AnyCodec } from './shape.js'

/** The wording of codecs whose shape is `S`. */
export interface Wording<S = never> {
  /** Describes what is expected in place of `value`. */
  readonly expected: (shape: S, name: string, value: unknown) => string
  /** Whether the expectation depends on the value. */
  readonly varies?: true
  /** The code of an invalid value. Absent: `wrong-type`. */
  readonly code?: (shape: S, value: unknown) => MismatchCode
  /** Whether a string is or could be an identifier or a name, which errors may quote. Absent: it is not. */
  readonly isName?: (shape: S, text: string) => boolean
  /** Describes a found number in detail, if a number is expected. */
  readonly number?: (shape: S, value: number) => string | undefined
  /** Names the tag in `holder` that selects its field `key`. */
  readonly tag?: (shape: S, key: string, holder: unknown) => string | undefined
}

/** The wording of codecs of objects. */
export const OBJECT: Wording<unknown> = { expected: () => 'an object' }

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
