/**
 * Searches for a part without wildcards, in a single pass over the text (Knuth, Morris, Pratt).
 *
 * @internal
 * @module
 */
import type { Search } from './search.js'

/** Returns the end index of the first occurrence of the part at or after `from`, or -1. */
export function endOfLiteral({ text, part, mayBegin, mayEnd }: Search, from: number): number {
  const borders = bordersOf(part)
  let matched = 0
  for (let end = from; ; end++) {
    if (matched === part.length) {
      if (mayBegin(end - matched) && mayEnd(end)) return end
      matched = borders[matched - 1] ?? 0
    }
    if (end === text.length) return -1
    while (matched > 0 && text.charCodeAt(end) !== part.charCodeAt(matched)) matched = borders[matched - 1] ?? 0
    if (text.charCodeAt(end) === part.charCodeAt(matched)) matched++
  }
}

/** For each prefix of the part, the length of the longest proper prefix that is also its suffix. */
function bordersOf(part: string): readonly number[] {
  const borders: number[] = []
  let length = 0
  for (let i = 0; i < part.length; i++) {
    while (i > 0 && length > 0 && part.charCodeAt(i) !== part.charCodeAt(length)) length = borders[length - 1] ?? 0
    if (i > 0 && part.charCodeAt(i) === part.charCodeAt(length)) length++
    borders.push(length)
  }
  return borders
}
