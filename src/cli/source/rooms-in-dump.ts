/**
 * The versions of rooms in an SQL dump. `pg_dump` writes the table of rooms after that of events, so that the dump is read
 * twice.
 *
 * @module
 */
import { eventsIn } from '../form/find-events.js'
import type { RoomRow } from '../form/found.js'
import type { Drain } from '../input/piece.js'
import { readRooms } from '../text/read-sql.js'
import { cutRows } from '../text/split-rows.js'
import { asBuffer, defaultLimits } from './read-pieces.js'
import { ioFault } from './source-fault.js'

/** Passes the rooms in a dump to `tell`. What cannot be read is left to the reading of events, which names it. */
export async function roomsInDump(
  chunks: AsyncIterable<Uint8Array>,
  tell: (room: RoomRow) => void,
  drain?: Drain,
): Promise<void> {
  const reader = readRooms((piece) => {
    if (!('value' in piece)) return
    eventsIn(piece.value, [], (found) => {
      if (found._tag === 'Room') tell(found)
    })
  })
  const cutter = cutRows(defaultLimits().value, reader, () => {})
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await iterator.next().catch((error) => {
        if (ioFault(error) === undefined) throw error
        return { done: true as const, value: undefined }
      })
      if (next.done === true) break
      cutter.push(asBuffer(next.value))
      await drain?.()
    }
  } finally {
    await iterator.return?.()
  }
  cutter.end()
}
