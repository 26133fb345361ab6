/**
 * Splits an input at line feeds: one JSON value per line.
 *
 * It processes whole chunks: `node:readline` makes checking a file take half as long again.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { HeldPiece } from './held-bytes.js'
import { LINE_FEED } from './json-bytes.js'
import { type Cutter, NOT_UTF8, type TellPiece, tooLong } from './piece.js'

/**
 * Splits at line feeds. Blank lines are counted and skipped; carriage returns are kept, since JSON ignores them.
 *
 * @param limit - the size of a line, in bytes, beyond which it is long
 * @param cutLong - splits a long line. Absent: it is not read
 */
export function cutLines(limit: number, tell: TellPiece, cutLong = refuse(limit, tell), firstLine = 1): Cutter {
  let line = firstLine
  /** The incomplete line. */
  const begun = new HeldPiece(limit, () => cutLong(line))

  function release(): void {
    const bytes = begun.take()
    if (bytes === undefined) line++
    else tellLines(bytes)
  }

  function tellLines(block: Buffer): void {
    const isSound = isUtf8(block)
    for (let start = 0; start <= block.length; line++) {
      const found = block.indexOf(LINE_FEED, start)
      const end = found === -1 ? block.length : found
      if (end - start > limit) {
        const cutter = cutLong(line)
        cutter.push(block.subarray(start, end))
        cutter.end()
      } else if (isSound || isUtf8(block.subarray(start, end))) {
        const text = block.toString('utf8', start, end)
        if (!isBlank(text)) tell({ line, index: undefined, text })
      } else tell({ line, index: undefined, fault: NOT_UTF8 })
      start = end + 1
    }
  }

  return {
    push(chunk) {
      let start = 0
      if (!begun.isEmpty) {
        const end = chunk.indexOf(LINE_FEED)
        begun.add(end === -1 ? chunk : chunk.subarray(0, end))
        if (end === -1) return
        release()
        start = end + 1
      }
      const last = chunk.lastIndexOf(LINE_FEED)
      if (last >= start) tellLines(chunk.subarray(start, last))
      begun.add(chunk.subarray(Math.max(start, last + 1)))
    },
    end() {
      if (!begun.isEmpty) release()
    },
  }
}

function refuse(limit: number, tell: TellPiece): (line: number) => Cutter {
  return (line) => ({ push() {}, end: () => tell({ line, index: undefined, fault: tooLong(limit) }) })
}

function isBlank(text: string): boolean {
  // Most lines begin with a brace, so the first character usually decides.
  return !/^[!-~]/.test(text) && text.trim() === ''
}
