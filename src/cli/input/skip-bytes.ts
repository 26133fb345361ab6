/**
 * Skips the bytes of JSON that do not matter for splitting it. Splitting spends most of its time here.
 *
 * @module
 */
import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, LINE_FEED, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './json-bytes.js'

function tableOf(...bytes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of bytes) table[byte] = 1
  return table
}

const ENDS_STRING = tableOf(QUOTE, BACKSLASH, LINE_FEED)
const STRUCTURES = tableOf(QUOTE, OPEN_OBJECT, OPEN_ARRAY, CLOSE_OBJECT, CLOSE_ARRAY, LINE_FEED)

/** Returns the next index at which a string may end, or an escape or a line may begin. */
export function afterPlain(bytes: Buffer, from: number): number {
  const { length } = bytes
  let at = from
  while (at < length && ENDS_STRING[bytes[at] as number] === 0) at++
  return at
}

/** Returns the next index of a quote, a bracket or a line feed. */
export function afterWords(bytes: Buffer, from: number): number {
  const { length } = bytes
  let at = from
  while (at < length && STRUCTURES[bytes[at] as number] === 0) at++
  return at
}
