/**
 * Infers the room version of a PDU from its shape.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion } from '../event/common/room-version.js'
import { read } from '../json/read.js'
import { hasPduFormat } from '../kind/pdu-format.js'

/**
 * Returns the room version that a PDU's shape suggests; of several versions with the same format, the first one. A
 * create event contains its version.
 *
 * - Versions 1 and 2 refer to other events by pairs of ID and hashes, and have an `event_id` with a domain.
 * - Version 12 has room IDs without a domain, and a create event without a `room_id`.
 * - Versions 3 to 10 have `redacts` at the top level. Any other PDU is read as version 11.
 */
export function versionByShape(pdu: unknown): KnownRoomVersion {
  const isCreate = read(pdu, 'type') === 'm.room.create'
  const named = isCreate ? read(read(pdu, 'content'), 'room_version') : undefined
  if (hasPduFormat(named)) return named

  const reference = read(read(pdu, 'auth_events'), '0') ?? read(read(pdu, 'prev_events'), '0')
  if (Array.isArray(reference) || (reference === undefined && hasDomain(read(pdu, 'event_id')))) return '1'
  const roomId = read(pdu, 'room_id')
  if (roomId === undefined ? isCreate : !hasDomain(roomId)) return '12'
  return read(pdu, 'redacts') === undefined ? '11' : '3'
}

function hasDomain(id: unknown): boolean {
  return typeof id === 'string' && id.includes(':')
}
