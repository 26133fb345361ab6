/**
 * Splits an input into the rows of a table.
 *
 * @module
 */

import type { Cutter, TellPiece } from '../input/piece.js'
import { cutLines } from '../input/split-lines.js'
import type { LineReader } from './read-rows.js'

/** Passes lines to a reader, and what is not a line to `tell`. A line may also end in a carriage return alone. */
export function cutRows(limit: number, reader: LineReader, tell: TellPiece): Cutter {
  let returns = 0
  const cutter = cutLines(limit, (piece) => {
    if (!('text' in piece)) return tell(piece)
    const text = piece.text.replace(/\r$/, '')
    if (!text.includes('\r')) return reader.read(text, piece.line + returns)
    for (const [i, line] of text.split('\r').entries()) {
      if (i > 0) returns++
      reader.read(line, piece.line + returns)
    }
  })
  return {
    push: cutter.push,
    end() {
      cutter.end()
      reader.end()
    },
  }
}
