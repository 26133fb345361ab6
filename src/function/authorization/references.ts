/**
 * The IDs of events, and references to other events.
 *
 * @internal
 * @module
 */
import type { RoomVersion } from '../../event/common/room-version.js'
import { isObject, itemsOf, ownArray, ownItem, ownString } from '../../json/own.js'
import { computeEventId } from '../hash/event-id.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import type { IdentifiedPdu, RoomPdu } from './pdu.js'

/** The IDs in `auth_events` or `prev_events`, in order. Invalid references in this room version are left out. */
export function referencesIn(
  pdu: unknown,
  key: 'auth_events' | 'prev_events',
  rules: RoomVersionRules,
): readonly string[] {
  const references = ownArray(pdu, key)
  const ids = rules.eventFormat === 'v1' ? references.map(firstItem) : references
  return ids.filter((id) => typeof id === 'string')
}

function firstItem(reference: unknown): unknown {
  return Array.isArray(reference) ? ownItem(reference, 0) : undefined
}

/** Returns an event with its ID, which is computed if it is not given; `undefined` if the event has none. */
export function identify<P extends RoomPdu>(
  item: P | IdentifiedPdu<P>,
  roomVersion: RoomVersion,
): readonly [eventId: string | undefined, pdu: P | undefined] {
  // A pair is an array, which an event never is.
  const [id, pdu] = Array.isArray(item) ? (item as IdentifiedPdu<P>) : [idOf(item as P, roomVersion), item as P]
  return [typeof id === 'string' ? id : undefined, isObject(pdu) ? (pdu as P) : undefined]
}

/** Returns the events by ID. Events without an ID are left out. */
export function byEventId(pdus: Iterable<RoomPdu | IdentifiedPdu>, roomVersion: RoomVersion): Map<string, RoomPdu> {
  const byId = new Map<string, RoomPdu>()
  for (const item of itemsOf(pdus)) {
    const [id, pdu] = identify<RoomPdu>(item, roomVersion)
    if (id !== undefined && pdu !== undefined) byId.set(id, pdu)
  }
  return byId
}

/** The ID of an event, if it has one. */
export function idOf(pdu: RoomPdu | undefined, roomVersion: RoomVersion): string | undefined {
  if (pdu === undefined) return undefined
  const id = computeEventId(pdu, roomVersion)
  return id._tag === 'Right' ? id.right : undefined
}

/** The server in an ID, after the first colon, if any. */
export function serverNamedBy(id: string | undefined): string | undefined {
  const colon = id?.indexOf(':') ?? -1
  return colon < 0 ? undefined : id?.slice(colon + 1)
}

/** The ID of the create event in a room ID of room version 12 or later; `undefined` for other room IDs. */
export function createIdInRoomId(pdu: unknown): string | undefined {
  const roomId = ownString(pdu, 'room_id')
  return roomId?.startsWith('!') ? `$${roomId.slice(1)}` : undefined
}
