/**
 * Cutting an input at its brackets: JSON values that go over many lines, one after another.
 *
 * An array that stands for itself is cut into its elements, so that no array is too large, and of one that breaks off all
 * that is there is read. Only brackets, strings and commas are looked at: whether a piece is JSON, its reader finds out.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { type Cutter, NOT_UTF8, type Piece, tooLong } from './piece.js'

const LINE_FEED = 0x0a
const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Cuts where a value ends, and in an array that stands for itself where an element does. */
export function cutValues(limit: number): Cutter {
  /** The brackets that are open within the piece. */
  let depth = 0
  let inString = false
  let isEscaped = false
  /** The next element's index, in an array that stands for itself. */
  let index: number | undefined
  /** Set after a comma: the array may not end here. */
  let wantsElement = false
  let line = 1
  /** The line that the piece begins on; 0 while there is none. */
  let begunOn = 0
  /** What earlier chunks hold of the piece; let go once it is too long. */
  let begun: Buffer[] = []
  let begunLength = 0

  function hold(part: Buffer): void {
    begunLength += part.length
    if (begunLength > limit) begun = []
    else begun.push(part)
  }

  function release(part: Buffer): Piece {
    hold(part)
    const place = { line: begunOn === 0 ? line : begunOn, index }
    const bytes = Buffer.concat(begun)
    const length = begunLength
    begunOn = 0
    begun = []
    begunLength = 0
    depth = 0
    if (index !== undefined) index++
    if (length > limit) return { ...place, fault: tooLong(limit) }
    return isUtf8(bytes) ? { ...place, text: bytes.toString() } : { ...place, fault: NOT_UTF8 }
  }

  return {
    *push(chunk) {
      let start = 0
      for (let at = 0; at < chunk.length; at++) {
        if (inString && !isEscaped) at = afterPlain(chunk, at)
        const byte = chunk[at]
        if (byte === LINE_FEED) {
          // No JSON string goes over a line end: one that does was cut short, and hides no bracket of the next line.
          inString = false
          isEscaped = false
          // Outside any brackets, what is no JSON value goes no further than its line.
          if (begunOn !== 0 && depth === 0 && index === undefined) yield release(chunk.subarray(start, at))
          line++
          continue
        }
        if (inString) {
          if (isEscaped) isEscaped = false
          else if (byte === BACKSLASH) isEscaped = true
          else if (byte === QUOTE) inString = false
          continue
        }
        if (byte === 0x20 || byte === 0x0d || byte === 0x09) continue

        if (depth === 0 && index !== undefined && (byte === COMMA || byte === CLOSE_ARRAY)) {
          if (begunOn !== 0 || byte === COMMA || wantsElement) {
            yield release(begunOn === 0 ? chunk.subarray(0, 0) : chunk.subarray(start, at))
          }
          wantsElement = byte === COMMA
          if (byte === CLOSE_ARRAY) index = undefined
          continue
        }
        if (begunOn === 0) {
          if (byte === OPEN_ARRAY && index === undefined) {
            index = 0
            wantsElement = false
            continue
          }
          begunOn = line
          start = at
        }
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && depth > 0 && --depth === 0 && index === undefined) {
          yield release(chunk.subarray(start, at + 1))
        }
      }
      if (begunOn !== 0) hold(chunk.subarray(start))
    },
    *end() {
      const breaksOff = depth > 0 || inString
      if (begunOn !== 0) yield release(Buffer.alloc(0))
      if (index !== undefined && !breaksOff) yield { line, index: undefined, fault: 'not JSON: the array does not end' }
    },
  }
}

/** The first place from `from` on where a string may end, or something be escaped. */
function afterPlain(chunk: Buffer, from: number): number {
  let at = from
  for (; at < chunk.length; at++) {
    const byte = chunk[at]
    if (byte === QUOTE || byte === BACKSLASH || byte === LINE_FEED) break
  }
  return at
}
