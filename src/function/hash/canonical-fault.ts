/**
 * Faults in values and texts that are not canonical JSON.
 *
 * @internal
 * @module
 */
import { messageAt } from '../../json/shown.js'
import type { NotCanonicalJson, NotCanonicalJsonCode } from './not-canonical-json.js'

export function notCanonical(code: NotCanonicalJsonCode, path: readonly string[]): NotCanonicalJson {
  return { code, path, message: messageAt(path, MESSAGES[code]) }
}

/** Returns whether a string has half of a surrogate pair. With the `u` flag, a full pair counts as one character. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/** The fault of a number, if any. */
export function numberFault(value: number): NotCanonicalJsonCode | undefined {
  if (Number.isSafeInteger(value)) return undefined
  if (Number.isNaN(value)) return 'not-json'
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'out-of-range' : 'fraction'
}

const MESSAGES: Readonly<Record<NotCanonicalJsonCode, string>> = {
  fraction: 'the number is not an integer',
  'out-of-range': 'the integer is outside ±(2^53−1)',
  'lone-surrogate': 'half of a surrogate pair cannot be written in UTF-8',
  'not-json': 'not JSON',
  'not-an-object': 'the event is not an object',
  circular: 'the object or array contains itself',
  unreadable: 'the value cannot be read',
  float: 'the integer is written with a decimal point or an exponent',
  'negative-zero': 'canonical JSON has no -0',
  'duplicate-key': 'the object already has this key',
}
