/**
 * Errors as data: where a value is not what its codec asks for, and why.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

/** How many errors a report lists before it is cut. */
export const ERROR_LIMIT = 100

/**
 * What sort of fault an error is, for programs: a message may be reworded, a code stays.
 *
 * - `missing`: a required key is absent
 * - `not-listed`: a string outside a closed set
 * - `out-of-range`: a number that is not finite, or not a safe integer where an integer is expected
 * - `truncated`: more is wrong than is listed
 * - `unexpected-key`: a key that a closed map does not accept
 * - `unreadable`: reading the value threw
 * - `wrong-format`: a string that does not match the pattern
 * - `wrong-length`: a tuple with too few or too many items
 * - `wrong-type`: a value of another JSON type
 */
export type MismatchCode =
  | 'missing'
  | 'not-listed'
  | 'out-of-range'
  | 'truncated'
  | 'unexpected-key'
  | 'unreadable'
  | 'wrong-format'
  | 'wrong-length'
  | 'wrong-type'

/**
 * One place where a value is not what its codec asks for.
 *
 * JSON, `structuredClone`, `console.log` and loggers see `code`, `path` and `message`, and nothing of the value. It is an
 * io-ts `ValidationError` too: `value` and `context` can be read, but are not own properties.
 */
export interface Mismatch extends ValidationError {
  readonly code: MismatchCode
  /** The keys that lead from the root to the value. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  /** Path, expected and found, in one line. */
  readonly message: string
}
