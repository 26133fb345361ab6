/**
 * Splits an input at line feeds: one JSON value per line.
 *
 * It processes whole chunks: `node:readline` makes checking a file take half as long again.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { type Cutter, NOT_UTF8, type Piece, tooLong } from './piece.js'

const LINE_FEED = 0x0a

/** Splits at line feeds. Blank lines are counted and skipped; carriage returns are kept, since JSON ignores them. */
export function cutLines(limit: number): Cutter {
  /** The incomplete line; discarded once it is too long. */
  let begun: Buffer[] = []
  let begunLength = 0
  let line = 1

  function hold(part: Buffer): void {
    begunLength += part.length
    if (begunLength > limit) begun = []
    else if (part.length > 0) begun.push(part)
  }

  function* release(): Generator<Piece> {
    if (begunLength > limit) yield { line: line++, index: undefined, fault: tooLong(limit) }
    else yield* linesOf(Buffer.concat(begun))
    begun = []
    begunLength = 0
  }

  function* linesOf(block: Buffer): Generator<Piece> {
    const isSound = isUtf8(block)
    for (let start = 0; start <= block.length; line++) {
      const found = block.indexOf(LINE_FEED, start)
      const end = found === -1 ? block.length : found
      if (end - start > limit) yield { line, index: undefined, fault: tooLong(limit) }
      else if (isSound || isUtf8(block.subarray(start, end))) {
        const text = block.toString('utf8', start, end)
        if (!isBlank(text)) yield { line, index: undefined, text }
      } else yield { line, index: undefined, fault: NOT_UTF8 }
      start = end + 1
    }
  }

  return {
    *push(chunk) {
      let start = 0
      if (begunLength > 0) {
        const end = chunk.indexOf(LINE_FEED)
        hold(end === -1 ? chunk : chunk.subarray(0, end))
        if (end === -1) return
        yield* release()
        start = end + 1
      }
      const last = chunk.lastIndexOf(LINE_FEED)
      if (last >= start) yield* linesOf(chunk.subarray(start, last))
      hold(chunk.subarray(Math.max(start, last + 1)))
    },
    *end() {
      if (begunLength > 0) yield* release()
    },
  }
}

function isBlank(text: string): boolean {
  // Most lines begin with a brace, so the first character usually decides.
  return (text.length === 0 || text.charCodeAt(0) <= 0x20) && text.trim() === ''
}
