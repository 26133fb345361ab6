/**
 * What a create event says of its room.
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { roomIdOfCreate } from '../../function/hash/room-id.js'
import { own, ownObject, ownString } from '../../json/own.js'
import { withoutAdditions } from './without-additions.js'

/** Returns the room version in a create event. Version 1 does not have it. */
export function versionIn(create: object): string | undefined {
  const content = ownObject(create, 'content')
  const version = content === undefined ? undefined : (own(content, 'room_version') ?? '1')
  return typeof version === 'string' ? version : undefined
}

/** Returns the room of a create event: its `room_id` or, from room version 12 on, its event ID as a room ID. */
export function roomOf(create: object, roomVersion: string): string | undefined {
  const named = ownString(create, 'room_id')
  if (named !== undefined) return named
  // Functions accept any JSON as an event.
  const id = roomIdOfCreate(withoutAdditions(create as RoomPdu, roomVersion), roomVersion)
  return id._tag === 'Right' ? id.right : undefined
}
