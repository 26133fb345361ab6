/**
 * What errors say about the values of a codec.
 *
 * Each kind of codec has its own wording, so a bundle has only that of its codecs.
 *
 * @internal
 * @module
 */
import type { MismatchCode } from './mismatch.js'

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
