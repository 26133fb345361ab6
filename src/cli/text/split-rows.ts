/**
 * Splits an input into the rows of a table.
 *
 * @module
 */

import type { Cutter, TellPiece } from '../input/piece.js'
import { cutLines } from '../input/split-lines.js'
import type { LineReader } from './read-rows.js'

/** Passes lines to a reader, and what is not a line to `tell`. */
export function cutRows(limit: number, reader: LineReader, tell: TellPiece): Cutter {
  const cutter = cutLines(limit, (piece) => {
    if ('text' in piece) reader.read(piece.text.replace(/\r$/, ''), piece.line)
    else tell(piece)
  })
  return {
    push: cutter.push,
    end() {
      cutter.end()
      reader.end()
    },
  }
}
