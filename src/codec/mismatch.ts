/**
 * Errors of codecs: where a value is invalid, and why.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

/** Maximum number of invalid places that are listed. */
export const ERROR_LIMIT = 100

/**
 * The code of an error. Codes are stable; messages may be reworded.
 *
 * - `missing`: a required key is absent
 * - `not-listed`: a string outside a closed set
 * - `out-of-range`: a number that is not finite, or not a safe integer where an integer is expected
 * - `truncated`: there are more invalid places than are listed
 * - `unexpected-key`: a key that a map with `others: 'closed'` does not accept
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
 * One invalid place of a value.
 *
 * JSON, `structuredClone`, `console.log` and loggers see `code`, `path` and `message`, and no part of the value. The
 * error is an io-ts `ValidationError` as well: `value` and `context` can be read, but are not own properties.
 */
export interface Mismatch extends ValidationError {
  /** The kind of error, for programs. */
  readonly code: MismatchCode
  /** Keys from the root to the value. Array indices are strings: `'0'`. */
  readonly path: readonly string[]
  /** One line: the path, what was expected and what was found. At most 300 UTF-16 code units. */
  readonly message: string
}
