/**
 * One character of a stored PDU changed, and whether that is found.
 *
 * @module
 */
import type { Found } from '../../src/cli/form/found.js'
import { withSqlite } from '../../src/cli/source/sqlite.js'
import { storedEvents } from '../../src/cli/source/stored-events.js'
import { type RecordedPdu, verifyPdu } from '../../src/cli/verify/verify-pdu.js'
import type { RoomPdu } from '../../src/function/authorization/pdu.js'
import { isSameJson } from '../../src/function/room-state/same-json.js'
import { isObject } from '../../src/json/own.js'

export interface StoredPdu extends RecordedPdu {
  readonly roomVersion: string
  readonly json: string
}

/** Every PDU in a database of a server, as the command reads it. */
export async function pdusIn(path: string): Promise<readonly StoredPdu[]> {
  const pdus: StoredPdu[] = []
  const use = (database: Parameters<typeof storedEvents>[0]) =>
    storedEvents(database, { isPrivate: false, shard: undefined })
  for await (const batch of withSqlite<readonly Found[]>(path, use)) {
    for (const found of batch) {
      if (found._tag !== 'Event' || found.roomVersion === undefined) throw new Error(`not a PDU: ${found._tag}`)
      const { event, eventId, isRedacted, roomVersion } = found
      pdus.push({ pdu: event as RoomPdu, eventId, isRedacted, roomVersion, json: JSON.stringify(event) })
    }
  }
  return pdus
}

/** The characters that each place can turn into: a bit of it flipped, and another letter. */
const FLIPS: readonly ((character: string) => string)[] = [
  (character) => String.fromCharCode(character.charCodeAt(0) ^ 1),
  (character) => (character === 'x' ? 'y' : 'x'),
]

/**
 * What becomes of a PDU when a character of its JSON is changed. `uncovered`: neither the hash nor the ID depends on the
 * value that it is part of: `unsigned`, and the signatures, which are checked by the keys of servers.
 */
export type FlipVerdict = 'found' | 'missed' | 'uncovered'

/** The verdict on each way to change the character at a place. */
export function flip(stored: StoredPdu, at: number): readonly FlipVerdict[] {
  const { eventId, isRedacted, json, pdu, roomVersion } = stored
  return FLIPS.map((change) => {
    const flipped = json.slice(0, at) + change(json.charAt(at)) + json.slice(at + 1)
    const value = parsed(flipped)
    if (!isObject(value) || typeof value['type'] !== 'string') return 'found'
    if (isSameJson(covered(value), covered(pdu))) return 'uncovered'
    const { faults } = verifyPdu({ pdu: value as unknown as RoomPdu, eventId, isRedacted }, roomVersion)
    return faults.length > 0 ? 'found' : 'missed'
  })
}

function covered(pdu: object): object {
  const { signatures: _, unsigned: __, ...rest } = pdu as Record<string, unknown>
  return rest
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
