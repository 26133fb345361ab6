/**
 * The order of texts by the code points of their characters.
 *
 * @internal
 * @module
 */

/** For sorting. Other than `<`, it has characters of two UTF-16 units after all others. */
export function byCodePoint(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1)
}
