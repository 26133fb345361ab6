/**
 * Splits an input at brackets: JSON values that span several lines.
 *
 * A top-level array is split into its elements, which bounds the size of a piece, and makes a truncated array readable
 * up to its end. Only brackets, strings and commas are examined; parsing checks whether a piece is valid JSON.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { ObjectGuess } from './guess-object.js'
import { HeldBytes } from './held-bytes.js'
import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, LINE_FEED, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './json-bytes.js'
import { type Cutter, NOT_UTF8, type TellPiece, tooLong } from './piece.js'

/** Splits after each value, and after each element of a top-level array. */
export function cutValues(limit: number, tell: TellPiece): Cutter {
  /** The number of open brackets in the piece. */
  let depth = 0
  let inString = false
  let isEscaped = false
  /** The index of the next element of a top-level array. */
  let index: number | undefined
  /** Set after a comma, where the array may not end. */
  let wantsElement = false
  let line = 1
  /** The first line of the piece; 0 between pieces. */
  let begunOn = 0
  /** The part of the piece in earlier chunks. */
  const begun = new HeldBytes(limit)
  const guess = new ObjectGuess()

  /** Takes the bytes of the piece. They can be many, and no variable keeps them while their text is parsed. */
  function takeText(): { readonly text: string } | { readonly fault: string } {
    const bytes = begun.take()
    if (bytes === undefined) return { fault: tooLong(limit) }
    return isUtf8(bytes) ? { text: bytes.toString() } : { fault: NOT_UTF8 }
  }

  function release(part: Buffer): void {
    begun.add(part)
    const place = { line: begunOn === 0 ? line : begunOn, index }
    begunOn = 0
    depth = 0
    if (index !== undefined) index++
    tell({ ...place, ...takeText() })
  }

  return {
    push(chunk) {
      let start = 0
      for (let at = 0; at < chunk.length; at++) {
        if (inString && !isEscaped) at = afterPlain(chunk, at)
        const byte = chunk[at]
        if (byte === LINE_FEED) {
          // JSON strings cannot contain line feeds, so the string is truncated. Brackets in the next line count again.
          inString = false
          isEscaped = false
          // Outside brackets, text that is not a JSON value ends with its line.
          if (begunOn !== 0 && depth === 0 && index === undefined) release(chunk.subarray(start, at))
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
            release(begunOn === 0 ? chunk.subarray(0, 0) : chunk.subarray(start, at))
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
          const guessed = byte === OPEN_OBJECT ? guess.at(chunk, at, index !== undefined, limit) : undefined
          if (guessed !== undefined) {
            const { lineFeeds, next, text, value } = guessed
            tell({ line, index, text, value })
            line += lineFeeds
            // An element is followed by a comma here.
            if (index !== undefined) {
              index++
              wantsElement = true
            }
            at = next - 1
            continue
          }
          begunOn = line
          start = at
        }
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && depth > 0 && --depth === 0 && index === undefined) {
          release(chunk.subarray(start, at + 1))
        }
      }
      if (begunOn !== 0) begun.add(chunk.subarray(start))
    },
    end() {
      const breaksOff = depth > 0 || inString
      if (begunOn !== 0) release(Buffer.alloc(0))
      if (index !== undefined && !breaksOff) tell({ line, index: undefined, fault: 'not JSON: the array does not end' })
    },
  }
}

/** Returns the next index at which a string may end, or an escape or a line may begin. */
function afterPlain(chunk: Buffer, from: number): number {
  let at = from
  for (; at < chunk.length; at++) {
    const byte = chunk[at]
    if (byte === QUOTE || byte === BACKSLASH || byte === LINE_FEED) break
  }
  return at
}
