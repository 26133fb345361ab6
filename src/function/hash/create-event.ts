/**
 * The create event, which from room version 12 on has no `room_id` among servers.
 *
 * @internal
 * @module
 */
import { ownValue } from '../../json/own.js'
import type { RoomVersionRules } from '../room-version/rules.js'

/** A create event of such a room without the `room_id` that clients get in it; any other event as it is. */
export function withoutRoomIdOfCreate(event: object, rules: RoomVersionRules | undefined): object {
  if (rules?.roomIdFormat !== 'v12' || ownValue(event, 'type') !== 'm.room.create') return event
  const { room_id, ...others } = event as { readonly room_id?: unknown }
  return others
}
