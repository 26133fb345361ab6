/**
 * Matching of whole words in the body of a message, by glob or by name.
 *
 * A word consists of ASCII letters, digits and `_` only: `é` ends a word, as a space does. A match may begin and end
 * anywhere except inside a word.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#conditions-1 | Conditions}
 * @module
 */
import { findsInOrder } from '../glob/finds-in-order.js'

/**
 * Returns whether the glob matches a sequence of words in the text, in the time that `globMatches` takes.
 *
 * Matching is case-sensitive; to ignore case, fold both arguments.
 */
export function globMatchesWords(glob: string, text: string): boolean {
  return findsWords(glob.split('*'), '?', text)
}

/** Returns whether the text contains these words, with `*` and `?` as ordinary characters. Case-sensitive. */
export function containsWords(words: string, text: string): boolean {
  return findsWords([words], '', text)
}

function findsWords(parts: readonly string[], wildcard: string, text: string): boolean {
  const isOutsideWord = (index: number) => !(isWordCharacter(text[index - 1]) && isWordCharacter(text[index]))
  return findsInOrder(parts, { text, wildcard, mayBegin: isOutsideWord, mayEnd: isOutsideWord })
}

function isWordCharacter(unit: string | undefined): boolean {
  return unit !== undefined && /^[A-Za-z0-9_]$/.test(unit)
}
