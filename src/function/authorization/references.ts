/**
 * The IDs of events, and of the events that they refer to.
 *
 * @internal
 * @module
 */
import type { RoomVersion } from '../../event/common/room-version.js'
import { isObject, itemsOf, ownArray, ownItem, ownString } from '../../json/own.js'
import { computeEventId } from '../hash/event-id.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import type { IdentifiedPdu, RoomPdu } from './pdu.js'

/** The IDs in `auth_events` or `prev_events`, in their order. What is not a reference in this room version is left out. */
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

/** An event and its ID, which is computed where it is not given; `undefined` where the event has none. */
export function identify<P extends RoomPdu>(
  item: P | IdentifiedPdu<P>,
  roomVersion: RoomVersion,
): readonly [eventId: string | undefined, pdu: P | undefined] {
  // A JSON object is never an array, so that no event can pass for a pair.
  const [id, pdu] = Array.isArray(item) ? (item as IdentifiedPdu<P>) : [idOf(item as P, roomVersion), item as P]
  return [typeof id === 'string' ? id : undefined, isObject(pdu) ? (pdu as P) : undefined]
}

/** The events by their IDs. Events without one are left out. */
export function byEventId(pdus: Iterable<RoomPdu | IdentifiedPdu>, roomVersion: RoomVersion): Map<string, RoomPdu> {
  const byId = new Map<string, RoomPdu>()
  for (const item of itemsOf(pdus)) {
    const [id, pdu] = identify<RoomPdu>(item, roomVersion)
    if (id !== undefined && pdu !== undefined) byId.set(id, pdu)
  }
  return byId
}

/** The ID of an event; `undefined` where it has none. */
export function idOf(pdu: RoomPdu | undefined, roomVersion: RoomVersion): string | undefined {
  if (pdu === undefined) return undefined
  const id = computeEventId(pdu, roomVersion)
  return id._tag === 'Right' ? id.right : undefined
}

/** The server that an ID names: what is behind its first colon. `undefined` where there is no colon. */
export function serverNamedBy(id: string | undefined): string | undefined {
  const colon = id?.indexOf(':') ?? -1
  return colon < 0 ? undefined : id?.slice(colon + 1)
}

/** The ID of the create event of a room whose ID is made of it; `undefined` for any other room ID. */
export function createIdInRoomId(pdu: unknown): string | undefined {
  const roomId = ownString(pdu, 'room_id')
  return roomId?.startsWith('!') ? `$${roomId.slice(1)}` : undefined
}
