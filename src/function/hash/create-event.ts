/**
 * The create event, which has no `room_id` over federation from room version 12 on.
 *
 * @internal
 * @module
 */
import { ownValue } from '../../json/own.js'
import type { RoomVersionRules } from '../room-version/rules.js'

/** Removes the `room_id` that clients get in a create event of such a room; returns any other event unchanged. */
export function withoutRoomIdOfCreate(event: object, rules: RoomVersionRules | undefined): object {
  if (rules?.roomIdFormat !== 'v12' || ownValue(event, 'type') !== 'm.room.create') return event
  const { room_id, ...others } = event as { readonly room_id?: unknown }
  return others
}
