/**
 * What push rules look for in the body of a message. Case does not matter.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import { ownString } from '../../json/own.js'
import { foldCase } from './fold-case.js'
import { containsWords, globMatchesWords } from './words-match.js'

/** Whether there is a body, and the glob matches some run of words in it. */
export function bodyMatches(content: unknown, glob: string): boolean {
  const body = ownString(content, 'body')
  return body !== undefined && globMatchesWords(foldCase(glob), foldCase(body))
}

/** Whether there is a body, and it contains the name; an empty one is nowhere. */
export function bodyContainsName(content: unknown, name: string): boolean {
  const body = ownString(content, 'body')
  return body !== undefined && name !== '' && containsWords(foldCase(name), foldCase(body))
}
