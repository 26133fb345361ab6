/**
 * Splits a JSON text sequence, in which each value begins after a record separator and may span lines.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7464 | RFC 7464}
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { HeldPiece } from './held-bytes.js'
import { lineFeedsIn } from './json-bytes.js'
import { type Cutter, NOT_UTF8, type TellPiece } from './piece.js'
import type { CutValues } from './split-values.js'

const RECORD_SEPARATOR = 0x1e

/**
 * Splits at record separators.
 *
 * @param limit - the size of a record, in bytes, beyond which it is cut like any values
 */
export function cutSequence(limit: number, tell: TellPiece, cutLong: CutValues): Cutter {
  /** The first line of the value. */
  let line = 1
  const begun = new HeldPiece(limit, () => cutLong(line))
  /** The number of line feeds in the value so far. */
  let lineEnds = 0

  const release = () => {
    const bytes = begun.take()
    const place = { line, index: undefined }
    line += lineEnds
    lineEnds = 0
    if (bytes === undefined) return
    if (!isUtf8(bytes)) return tell({ ...place, fault: NOT_UTF8 })
    const text = bytes.toString()
    if (text.trim() !== '') tell({ ...place, text })
  }

  const add = (part: Buffer) => {
    begun.add(part)
    lineEnds += lineFeedsIn(part)
  }

  return {
    push(chunk) {
      let start = 0
      for (let at = chunk.indexOf(RECORD_SEPARATOR); at !== -1; at = chunk.indexOf(RECORD_SEPARATOR, start)) {
        add(chunk.subarray(start, at))
        release()
        start = at + 1
      }
      add(chunk.subarray(start))
    },
    end: release,
  }
}
