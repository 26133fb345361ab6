/**
 * Globs, as server ACLs, policy rules and push rules use them: `*` stands for any number of characters, `?` for one.
 *
 * Wildcards cannot be escaped, and there are no sets in brackets. A character is a Unicode code point. Case counts: to
 * ignore it, pass both in lower case.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#glob-style-matching | Glob-style matching}
 * @module
 */
import { findsInOrder } from './finds-in-order.js'

/**
 * Whether `glob` matches the whole of `text`.
 *
 * The time it takes is in proportion to the length of both (times its logarithm, for a part between two `*` that is
 * longer than 64 characters), whatever they hold.
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
  // Most texts that do not match differ at the beginning or the end.
  const last = Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'))
  if (!text.startsWith(glob.slice(0, first)) || !text.endsWith(glob.slice(last + 1))) return false
  return findsInOrder(glob.split('*'), {
    text,
    wildcard: '?',
    mayBegin: (index) => index === 0,
    mayEnd: (index) => index === text.length,
  })
}
