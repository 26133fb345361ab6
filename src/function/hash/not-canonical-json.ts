/**
 * Faults that keep a value or text from being canonical JSON.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#canonical-json | Canonical JSON}
 * @module
 */

/**
 * - `fraction`: a number is not an integer
 * - `out-of-range`: an integer is outside ±(2^53−1)
 * - `lone-surrogate`: half of a surrogate pair, which UTF-8 cannot encode, in a string or in the last key of the path
 * - `not-json`: a value or text that is not JSON, such as NaN, a bigint, a function, a `Date` or `undefined`; the value
 *   of a key may be `undefined`, which means that the key is absent
 * - `not-an-object`: an event to be hashed is not an object
 * - `circular`: an object or array contains itself
 * - `unreadable`: a getter or a proxy threw
 *
 * Reported for texts only, since `JSON.parse` hides them:
 *
 * - `float`: an integer with a decimal point or an exponent: `1.0`, `1e3`
 * - `negative-zero`: `-0`
 * - `duplicate-key`: a key that the object already has
 */
export type NotCanonicalJsonCode =
  | 'fraction'
  | 'out-of-range'
  | 'lone-surrogate'
  | 'not-json'
  | 'not-an-object'
  | 'circular'
  | 'unreadable'
  | 'float'
  | 'negative-zero'
  | 'duplicate-key'

/** A place where a value or text is not canonical JSON. */
export interface NotCanonicalJson {
  /** What canonical JSON forbids there, for programs. */
  readonly code: NotCanonicalJsonCode
  /** The keys that lead from the root to the place. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
  readonly message: string
}
