/**
 * Reads the JSON between fences of Markdown, as the admin rooms of conduwuit and its relatives show it.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import type { LineReader } from './read-rows.js'

/** The line before code, and after it. */
export const FENCE = /^ *(?:```|~~~) *(?:json)?\s*$/

/** Maximum length of what is between two fences, in UTF-16 code units. */
const BLOCK_LIMIT = 2 ** 24

export function readFenced(tell: TellPiece): LineReader {
  let block: string[] | undefined
  let begunOn = 0
  let length = 0
  const end = () => {
    if (block === undefined) return
    const text = block.join('\n')
    const place = { line: begunOn, index: undefined }
    if (length > BLOCK_LIMIT) tell({ ...place, fault: 'longer than 16 MiB between fences: not read' })
    else if (text.trim() !== '') tell({ ...place, text })
    block = undefined
  }
  return {
    read(text, line) {
      if (FENCE.test(text)) {
        if (block !== undefined) return end()
        block = []
        begunOn = line + 1
        length = 0
      } else if (block !== undefined) {
        length += text.length
        if (length <= BLOCK_LIMIT) block.push(text)
      }
    },
    end,
  }
}
