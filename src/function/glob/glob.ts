/**
 * Globs, as used in server ACLs, policy rules and push rules: `*` matches any number of characters, `?` exactly one.
 *
 * Wildcards cannot be escaped, and there are no character sets. A character is a Unicode code point. Matching is
 * case-sensitive; to ignore case, pass both arguments in lower case.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#glob-style-matching | Glob-style matching}
 * @module
 */
import { findsInOrder } from './finds-in-order.js'

/**
 * Returns whether `glob` matches all of `text`.
 *
 * Takes time proportional to the length of both arguments, or n log n for a part between two `*` that is longer than 64
 * characters.
 *
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
  if (typeof glob !== 'string' || typeof text !== 'string') return false
  const first = glob.search(/[*?]/)
  if (first === -1) return glob === text
  // Most texts that do not match already differ at the start or the end.
  const last = Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'))
  if (!text.startsWith(glob.slice(0, first)) || !text.endsWith(glob.slice(last + 1))) return false
  return findsInOrder(glob.split('*'), {
    text,
    wildcard: '?',
    mayBegin: (index) => index === 0,
    mayEnd: (index) => index === text.length,
  })
}
