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
  let keys: readonly ServerKeys[] | undefined
  if (request.keys !== undefined) {
    const files = await keysIn(request.keys, surroundings)
    unread = files.unread
    if (files.read === 0) return 2
    keys = files.keys
  }
  const drain = () => {
    if (isInterrupted?.()) throw new Interrupted()
    return undefined
  }
  const collector = new RoomCollector(request.roomVersion, request.shard)
  for await (const source of openSources({ ...request, hasWholeFiles: true }, stdin)) {
    if (!(await readOrComplain(source, () => collector.read(source, drain), complain))) unread++
  }
  complainAbout(collector, complain)
  unread += collector.refused.length
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

type Complain = Surroundings['complain']

/** Returns the keys in a file or a folder, and how many files could be read and could not. */
async function keysIn(path: string, { complain, stdin }: Surroundings) {
  const keys: ServerKeys[] = []
  let read = 0
  let unread = 0
  const request = { files: [path], databases: [], isPrivate: false, shard: undefined }
  for await (const source of openSources(request, stdin)) {
    const readKeys = async () => {
      // Reading what cannot be opened says why.
      if ('found' in source) for await (const _ of source.found) break
      if (!('bytes' in source)) throw new SourceFault('not-json', 'not JSON')
      const found = await readServerKeys(source.bytes)
      if (found.length === 0) throw new SourceFault('no-keys', 'no keys of servers found')
      keys.push(...found)
    }
    if (await readOrComplain(source, readKeys, complain)) read++
    else unread++
  }
  return { keys, read, unread }
}

/** Returns whether a source was read to its end. If not, says why. */
async function readOrComplain(source: Source, read: () => Promise<void>, complain: Complain): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    const fault = ioFault(error)
    if (fault === undefined) throw error
    complain(`${placeOf(source.name, undefined)}: ${shown(fault, NAME_LIMIT)}`)
    return false
  }
}

/** Says what in the sources is not verified, and how to mend them. */
function complainAbout({ advice, refused, skipped }: RoomCollector, complain: Complain): void {
  for (const one of advice) complain(adviceText(one.source, one.advice))
  for (const part of refused) complain(refusalText(part.source, part))
  for (const { count, message, source } of skipped.values()) {
    complain(`${placeOf(source, undefined)}: not verified: ${count} ${message}`)
  }
}
