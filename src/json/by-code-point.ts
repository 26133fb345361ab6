/**
 * The order of texts by the code points of their characters, which is not how JavaScript compares them.
 *
 * UTF-16 writes code points above U+FFFF in surrogates, from U+D800 on, and so puts them before U+E000 to U+FFFF.
 *
 * @internal
 * @module
 */

/** For sorting. */
export function byCodePoint(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return rankAt(a, i) - rankAt(b, i)
}

/** Puts surrogates after all other units, and the end of the text before them. */
function rankAt(text: string, index: number): number {
  const unit = index < text.length ? text.charCodeAt(index) : -1
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
