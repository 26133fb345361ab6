/**
 * Searches for the parts of a glob in a text, in order, with anything between them.
 *
 * @internal
 * @module
 */
import { endOfLiteral } from './end-of-literal.js'
import { endOfWild } from './end-of-wild.js'
import type { Search } from './search.js'

/** Comparisons allowed per character of the text before switching to a search with a set-up cost. */
const PATIENCE = 64

/**
 * Returns whether the text contains all parts in order. `mayBegin` restricts where the first part may begin, and
 * `mayEnd` where the last may end.
 *
 * Takes time proportional to n log n, where n is the length of the text and the parts.
 */
export function findsInOrder(
  parts: readonly string[],
  { text, wildcard, mayBegin, mayEnd }: Omit<Search, 'part'>,
): boolean {
  const last = parts.length - 1
  let from = 0
  for (const [i, whole] of parts.entries()) {
    // After a `*`, a leading wildcard only requires one more character.
    let wilds = 0
    for (; i > 0 && whole[wilds] === wildcard; wilds++) {
      if (from >= text.length) return false
      from += widthAt(text, from)
    }
    const part = whole.slice(wilds)
    from = endOfPart(
      { text, part, wildcard, mayBegin: i > 0 ? anywhere : mayBegin, mayEnd: i < last ? anywhere : mayEnd },
      from,
    )
    if (from === -1) return false
  }
  return true
}

/** Returns the end index of the first occurrence of the part at or after `from`, or -1. */
function endOfPart(search: Search, from: number): number {
  const { text, part, wildcard, mayBegin, mayEnd } = search
  let patience = PATIENCE * part.length
  for (let start = from; start + part.length <= text.length; start += widthAt(text, start)) {
    if (!mayBegin(start)) continue
    let end = start
    let i = 0
    while (i < part.length && end < text.length) {
      if (part.codePointAt(i) !== text.codePointAt(end) && part[i] !== wildcard) break
      i += widthAt(part, i)
      end += widthAt(text, end)
    }
    if (i === part.length && mayEnd(end)) return end
    patience += PATIENCE - i
    if (patience < 0)
      return wildcard !== '' && part.includes(wildcard) ? endOfWild(search, start) : endOfLiteral(search, start)
  }
  return -1
}

function anywhere(): boolean {
  return true
}

/** The number of UTF-16 code units of the character at an index. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}
