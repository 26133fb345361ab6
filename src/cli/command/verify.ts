/**
 * `matrix-events verify`.
 *
 * @module
 */
import { setImmediate } from 'node:timers/promises'

import type { ServerKeys } from '../../signature/verify-signatures.js'
import type { VerifyRequest } from '../option/request.js'
import { adviceText, refusalText } from '../report/advice.js'
import { writeJson, writeText } from '../report/rooms.js'
import { namesNothing, openSources } from '../source/open-sources.js'
import type { Source } from '../source/source.js'
import { ioFault, SourceFault } from '../source/source-fault.js'
import { INTERRUPTED_STATUS, Interrupted, NAME_LIMIT, NO_FILE, type Surroundings } from '../surroundings.js'
import { placeOf, shown } from '../terminal/terminal-safe.js'
import { RoomCollector } from '../verify/room-events.js'
import { readServerKeys } from '../verify/server-keys.js'
import { type RoomVerdict, verifyRoom } from '../verify/verify-room.js'

const PARTIAL = 'interrupted: the report is about the rooms up to here'

export async function runVerify(request: VerifyRequest, surroundings: Surroundings): Promise<number> {
  try {
    return await verify(request, surroundings)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    surroundings.complain('interrupted: no room was verified')
    return INTERRUPTED_STATUS
  }
}

/** Throws {@link Interrupted} before all events are read: without the others, nothing can be said about a room. */
async function verify(request: VerifyRequest, surroundings: Surroundings): Promise<number> {
  const { complain, isInterrupted, isTyped, stdin, write } = surroundings
  if (namesNothing(request) && isTyped) {
    complain(NO_FILE)
    return 2
  }
  let unread = 0
  const reading = async (source: Source, read: () => Promise<void>) => {
    try {
      await read()
    } catch (error) {
      const fault = ioFault(error)
      if (fault === undefined) throw error
      unread++
      complain(`${placeOf(source.name, undefined)}: ${shown(fault, NAME_LIMIT)}`)
    }
  }
  let keys: readonly ServerKeys[] | undefined
  if (request.keys !== undefined) {
    for await (const source of openSources(
      { ...request, files: [request.keys], databases: [], shard: undefined },
      stdin,
    )) {
      await reading(source, async () => {
        if (!('bytes' in source)) throw new SourceFault('not-json', 'not JSON')
        keys = [...(keys ?? []), ...(await readServerKeys(source.bytes))]
      })
    }
    if (keys === undefined) return 2
  }
  const drain = () => {
    if (isInterrupted?.()) throw new Interrupted()
    return undefined
  }
  const collector = new RoomCollector(request.roomVersion, request.shard)
  for await (const source of openSources({ ...request, hasWholeFiles: true }, stdin)) {
    await reading(source, () => collector.read(source, drain))
  }
  for (const { advice, source } of collector.advice) complain(adviceText(source, advice))
  for (const refused of collector.refused) {
    unread++
    complain(refusalText(refused.source, refused))
  }
  for (const { count, message, source } of collector.skipped.values()) {
    complain(`${placeOf(source, undefined)}: not verified: ${count} ${message}`)
  }
  if (collector.skipped.size > 0 && collector.rooms.size === 0) unread++
  const rooms: RoomVerdict[] = []
  for (const room of collector.rooms.values()) {
    // Ctrl-C is noticed between two rooms.
    await setImmediate()
    if (isInterrupted?.()) break
    rooms.push(verifyRoom(room, keys))
  }
  await (request.json ? writeJson : writeText)(rooms, collector.unreadable, write)
  if (rooms.length < collector.rooms.size) {
    complain(PARTIAL)
    return INTERRUPTED_STATUS
  }
  if (unread > 0) return 2
  return collector.unreadable.length > 0 || rooms.some(({ faults }) => faults.length > 0) ? 1 : 0
}
