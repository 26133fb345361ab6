/**
 * Finds keys and the ends of values in the bytes of JSON, without a copy of them as text.
 *
 * Only brackets, strings and white space are examined: in invalid JSON, what is found is a guess.
 *
 * @module
 */
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isBlank,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.js'
import { afterPlain, afterWords } from './skip-bytes.js'

/** A key, and the index at which its value begins. */
export interface KeyFound {
  readonly key: string
  readonly next: number
}

/** Returns the key at `from`, after optional white space; `undefined` unless a colon follows it. */
export function keyAt(bytes: Buffer, from: number): KeyFound | undefined {
  const start = afterBlanks(bytes, from)
  if (bytes[start] !== QUOTE) return undefined
  const end = stringEnd(bytes, start) + 1
  const colon = afterBlanks(bytes, end)
  if (bytes[colon] !== COLON) return undefined
  try {
    return { key: JSON.parse(bytes.toString('utf8', start, end)) as string, next: afterBlanks(bytes, colon + 1) }
  } catch {
    return undefined
  }
}

/** Returns the end of the value at `from`; `undefined` if the bytes end before it does. */
export function valueEnd(bytes: Buffer, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    if (depth > 0) at = afterWords(bytes, at)
    const byte = bytes[at]
    if (byte === QUOTE) {
      at = stringEnd(bytes, at)
      if (depth === 0) return at < bytes.length ? at + 1 : undefined
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      // Outside brackets, it ends the value around.
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && (byte === COMMA || isBlank(byte))) return at
  }
  return undefined
}

/** Returns the index of the first byte at or after `from` that is not JSON white space. */
export function afterBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at++
  return at
}

/** Returns the index of the quote that ends the string at `from`, or the end of the bytes. */
function stringEnd(bytes: Buffer, from: number): number {
  for (let at = afterPlain(bytes, from + 1); at < bytes.length; at = afterPlain(bytes, at + 1)) {
    if (bytes[at] === QUOTE) return at
    if (bytes[at] === BACKSLASH) at++
  }
  return bytes.length
}
