/**
 * Splits an input whose first line is so long that its form is not known before the line ends.
 *
 * @module
 */
import { LINE_FEED } from './json-bytes.js'
import type { Cutter } from './piece.js'
import type { CutValues } from './split-values.js'

/**
 * Reads the first line as values. If it was one value, each line after it is one too.
 *
 * @param cutLines - splits the lines from a number on
 */
export function cutFirst(cutValues: CutValues, cutLines: (firstLine: number) => Cutter): Cutter {
  const values = cutValues(1)
  let cutter: Cutter | undefined

  return {
    push(chunk) {
      if (cutter !== undefined) return cutter.push(chunk)
      const end = chunk.indexOf(LINE_FEED)
      if (end === -1) return values.push(chunk)
      values.push(chunk.subarray(0, end))
      if (values.valuesRead() === 1) {
        cutter = cutLines(2)
        cutter.push(chunk.subarray(end + 1))
      } else {
        cutter = values
        values.push(chunk.subarray(end))
      }
    },
    end() {
      const last = cutter ?? values
      last.end()
    },
  }
}
