/**
 * Globs, as server ACLs, policy rules and push rules use them: `*` stands for any number of characters, `?` for one.
 *
 * Nothing escapes a wildcard, and there are no sets in brackets. A character is a Unicode code point. Case counts: where
 * it must not, both sides are to be given in lower case.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#glob-style-matching | Glob-style matching}
 * @module
 */
import { bordersOf } from './borders.js'

/** `*` */
const ANY_NUMBER = 0x2a
/** `?` */
const ONE = 0x3f

/**
 * Whether `glob` matches the whole of `text`.
 *
 * The time it takes grows with the length of the two, whatever they hold: no glob makes it run away. Only a part between
 * two `*` that has a `?` within it may cost its own length at each place in the text. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#glob-style-matching | Glob-style matching}
 * @example
 * ```ts
 * import { globMatches } from 'matrix-event-model'
 *
 * globMatches('*.example.org', 'matrix.example.org') // => true
 * globMatches('*.example.org', 'example.org') // => false
 * globMatches('@spam?:*', '@spam1:example.org') // => true
 * globMatches('Alice', 'alice') // => false
 * ```
 */
export function globMatches(glob: string, text: string): boolean {
  let g = 0
  let t = 0
  /** Where in the glob the part after the last `*` begins, and where in the text it was last tried. */
  let part = -1
  let tried = 0
  let borders: readonly number[] | undefined

  while (true) {
    const wanted = glob.charCodeAt(g)
    if (wanted === ANY_NUMBER) {
      g++
      // What `?` stands for next to a `*` may as well come at once: what is left is searched for without going back.
      for (; glob.charCodeAt(g) === ONE; g++) {
        if (t === text.length) return false
        t += widthAt(text, t)
      }
      part = g
      tried = t
      borders = undefined
      if (g === glob.length) return true
    } else if (t === text.length) {
      return g === glob.length
    } else if (wanted === ONE) {
      g++
      t += widthAt(text, t)
    } else if (wanted === text.charCodeAt(t)) {
      g++
      t++
    } else if (part === -1) {
      return false
    } else if (g === part) {
      tried = ++t
    } else {
      // What has been matched stays matched as far as the part's own repetitions allow, so that `t` need not go back.
      borders ??= bordersOf(literalAt(glob, part))
      if (borders.length > 0) {
        g = part + (borders[g - part - 1] ?? 0)
      } else {
        // Half a character may be tried so, but matches nothing that the whole one did not.
        t = ++tried
        g = part
      }
    }
  }
}

/** The part of a glob that begins at `start` and ends before the next `*`; empty if it has a `?`. */
function literalAt(glob: string, start: number): string {
  const end = glob.indexOf('*', start)
  const part = end === -1 ? glob.slice(start) : glob.slice(start, end)
  return part.includes('?') ? '' : part
}

/** How many UTF-16 units the character at `index` takes. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}
