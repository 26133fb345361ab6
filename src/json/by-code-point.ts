/**
 * Compares strings by code point. JavaScript compares them by UTF-16 code unit.
 *
 * The orders differ for code points above U+FFFF: their surrogates, U+D800 to U+DFFF, come before U+E000 to U+FFFF.
 *
 * @internal
 * @module
 */

/** A comparator for `sort`. */
export function byCodePoint(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return rankAt(a, i) - rankAt(b, i)
}

/** Ranks the end of the text first and surrogates last. */
function rankAt(text: string, index: number): number {
  const unit = index < text.length ? text.charCodeAt(index) : -1
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
