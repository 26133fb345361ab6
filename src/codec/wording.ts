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
  /**
   * Describes a found value by more than its type. Only a string that is or could be an identifier or a name is quoted.
   * `undefined`: by its type.
   */
  readonly found?: (shape: S, value: unknown) => string | undefined
  /** What is invalid, if it is not the value. */
  readonly subject?: 'key'
}

/** The wording of codecs of objects. */
export const OBJECT: Wording<unknown> = { expected: () => 'an object' }
