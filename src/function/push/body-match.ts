/**
 * Matching of push rules against the body of a message, ignoring case.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import { ownString } from '../../json/own.js'
import { foldCase } from './fold-case.js'
import { containsWords, globMatchesWords } from './words-match.js'

/** Returns whether there is a body, and the glob matches a sequence of words in it. */
export function bodyMatches(content: unknown, glob: string): boolean {
  const body = ownString(content, 'body')
  return body !== undefined && globMatchesWords(foldCase(glob), foldCase(body))
}

/** Returns whether there is a body that contains the name. An empty name is never contained. */
export function bodyContainsName(content: unknown, name: string): boolean {
  const body = ownString(content, 'body')
  return body !== undefined && name !== '' && containsWords(foldCase(name), foldCase(body))
}
