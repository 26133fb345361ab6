/**
 * What is to be found in the body of a message: a glob, or a name, that is not part of a longer word.
 *
 * A word is made of ASCII letters, digits and `_`, and of nothing else: `é` ends one, as a space does. A run of words may
 * begin and end anywhere but inside of a word.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import { bordersOf } from '../matching/borders.js'

/** Characters that follow each other; `undefined` is any one. */
type Part = readonly (string | undefined)[]

/**
 * Whether the glob matches some run of words in the text. The time it takes is that of `globMatches`.
 *
 * Case counts: where it must not, both are to be folded.
 */
export function globMatchesWords(glob: string, text: string): boolean {
  const parts = glob
    .split('*')
    .map((part) => Array.from(part, (character) => (character === '?' ? undefined : character)))
  return partsMatchWords(parts, Array.from(text))
}

/** Whether the text contains these words, in which `*` and `?` are what they are. Case counts. */
export function containsWords(words: string, text: string): boolean {
  return partsMatchWords([Array.from(words)], Array.from(text))
}

/** Whether the parts follow each other in the text, with anything between them. The first that fits is as good as any. */
function partsMatchWords(parts: readonly Part[], text: readonly string[]): boolean {
  const last = parts.length - 1
  let from = 0
  for (const [i, whole] of parts.entries()) {
    // After a `*`, what `?` stands for may as well come at once: what is left is searched for without going back.
    const wilds = i > 0 ? leadingWilds(whole) : 0
    from += wilds
    if (from > text.length) return false
    const part = whole.slice(wilds)
    const fits = (start: number, end: number) =>
      (i > 0 || !isInsideWord(text, start)) && (i < last || !isInsideWord(text, end))
    const end = part.includes(undefined) ? endOfWild(part, text, from, fits) : endOfLiteral(part, text, from, fits)
    if (end === -1) return false
    from = end
  }
  return true
}

/** How many characters at the beginning of the part may be any. */
function leadingWilds(part: Part): number {
  const first = part.findIndex((character) => character !== undefined)
  return first === -1 ? part.length : first
}

type Fits = (start: number, end: number) => boolean

/** Where the part ends that stands first in the text, at `from` or after it, and fits; -1 where none does. */
function endOfLiteral(part: Part, text: readonly string[], from: number, fits: Fits): number {
  const borders = bordersOf(part)
  let matched = 0
  for (let at = from; ; at++) {
    if (matched === part.length) {
      if (fits(at - matched, at)) return at
      matched = borders[matched - 1] ?? 0
    }
    if (at === text.length) return -1
    while (matched > 0 && text[at] !== part[matched]) matched = borders[matched - 1] ?? 0
    if (matched < part.length && text[at] === part[matched]) matched++
  }
}

/** The same for a part in which any character may stand. It may cost its own length at each place in the text. */
function endOfWild(part: Part, text: readonly string[], from: number, fits: Fits): number {
  for (let start = from, end = from + part.length; end <= text.length; start++, end++) {
    if (fits(start, end) && part.every((wanted, i) => wanted === undefined || wanted === text[start + i])) return end
  }
  return -1
}

/** Whether the place before the character at `index` has a word on both sides. */
function isInsideWord(text: readonly string[], index: number): boolean {
  return isWordCharacter(text[index - 1]) && isWordCharacter(text[index])
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /^[A-Za-z0-9_]$/.test(character)
}
