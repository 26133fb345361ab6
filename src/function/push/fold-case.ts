/**
 * Case folding for case-insensitive matching.
 *
 * The specification leaves the details open. Here each character remains one character, so that `?` in a glob still
 * matches it, and no other character becomes an ASCII letter, which would change where words begin and end.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */

/**
 * Everything except `İ`, whose lower case has two characters, and the kelvin sign, whose lower case is an ASCII `k`.
 */
const FOLDABLE = /[^\u0130\u212a]+/g

/** Returns the text in lower case. Both Σ and ς become σ in any position. */
export function foldCase(text: string): string {
  return text.replace(FOLDABLE, (run) => run.toLowerCase()).replaceAll('ς', 'σ')
}
