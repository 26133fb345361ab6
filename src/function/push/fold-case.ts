/**
 * Case, taken out of a text so that it does not matter when texts are compared.
 *
 * What that means is left to whoever matches. Here each character stays one character, so that `?` in a glob still stands
 * for it, and none becomes an ASCII letter that was not, of which words are made.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */

/** All characters but two: `İ`, which is two in lower case, and the sign for kelvin, which is an ASCII `k`. */
const FOLDABLE = /[^\u0130\u212a]+/g

/** The text in lower case. Σ becomes σ wherever it stands, and so does ς. */
export function foldCase(text: string): string {
  return text.replace(FOLDABLE, (run) => run.toLowerCase()).replaceAll('ς', 'σ')
}
