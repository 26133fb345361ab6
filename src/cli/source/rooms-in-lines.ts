/**
 * The create events in a file with a value per line, for the shards of it that do not have them.
 *
 * @module
 */
import type { Found } from '../form/found.js'
import { HeldBytes } from '../input/held-bytes.js'
import { LINE_FEED } from '../input/json-bytes.js'
import type { Drain } from '../input/piece.js'
import { asBuffer } from './read-pieces.js'
import { findIn } from './read-source.js'

const CREATE = 'm.room.create'

/**
 * Passes what is in the lines with create events to `tell`. Longer lines than the limit are left out.
 *
 * @param limit - the size of a line, in bytes
 */
export async function roomsInLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  tell: (found: Found) => void,
  drain?: Drain,
): Promise<void> {
  const begun = new HeldBytes(limit)
  const readLines = (lines: Buffer) => {
    for (let at = lines.indexOf(CREATE); at !== -1; at = lines.indexOf(CREATE, at)) {
      const start = lines.lastIndexOf(LINE_FEED, at) + 1
      const found = lines.indexOf(LINE_FEED, at)
      at = found === -1 ? lines.length : found
      findIn({ line: 1, index: undefined, text: lines.toString('utf8', start, at) }, tell)
    }
  }
  for await (const bytes of chunks) {
    const chunk = asBuffer(bytes)
    const last = chunk.lastIndexOf(LINE_FEED)
    begun.add(last === -1 ? chunk : chunk.subarray(0, last))
    if (last !== -1) {
      readLines(begun.take() ?? chunk.subarray(0, last))
      begun.add(chunk.subarray(last + 1))
    }
    await drain?.()
  }
  readLines(begun.take() ?? Buffer.alloc(0))
}
