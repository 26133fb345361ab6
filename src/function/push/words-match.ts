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
import { findsInOrder } from '../glob/finds-in-order.js'

/**
 * Whether the glob matches some run of words in the text, in the time that `globMatches` takes.
 *
 * Case counts: to ignore it, fold both.
 */
export function globMatchesWords(glob: string, text: string): boolean {
  return findsWords(glob.split('*'), '?', text)
}

/** Whether the text contains these words, in which `*` and `?` are ordinary characters. Case counts. */
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
