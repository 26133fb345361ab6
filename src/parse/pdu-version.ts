/**
 * Telling a PDU's room version by its shape.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion } from '../event/common/room-version.js'
import { ROOM_VERSIONS } from '../function/room-version/rules.js'
import { read, readItems } from '../json/read.js'

/**
 * The room version that a PDU has the shape of; of several with one format, that which introduced it. A create event names
 * its version itself.
 *
 * - Versions 1 and 2 refer to other events by a pair of ID and hashes, and have an `event_id` with a domain.
 * - Version 12 has room IDs without a domain, and a create event without a `room_id`.
 * - Versions 3 to 10 have what is redacted under `redacts`. All else could be of version 11 as well, and is read so.
 */
export function versionByShape(pdu: unknown): KnownRoomVersion {
  const isCreate = read(pdu, 'type') === 'm.room.create'
  const named = isCreate ? read(read(pdu, 'content'), 'room_version') : undefined
  if (isKnown(named)) return named

  const reference = firstReference(pdu)
  if (Array.isArray(reference) || (reference === undefined && hasDomain(read(pdu, 'event_id')))) return '1'
  const roomId = read(pdu, 'room_id')
  if (roomId === undefined ? isCreate : !hasDomain(roomId)) return '12'
  return read(pdu, 'redacts') === undefined ? '11' : '3'
}

function isKnown(version: unknown): version is KnownRoomVersion {
  return typeof version === 'string' && Object.hasOwn(ROOM_VERSIONS, version)
}

function firstReference(pdu: unknown): unknown {
  for (const key of ['auth_events', 'prev_events']) {
    for (const reference of readItems(read(pdu, key))) return reference
  }
  return undefined
}

function hasDomain(id: unknown): boolean {
  return typeof id === 'string' && id.includes(':')
}
