/**
 * The registry of room account data.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { FullyReadDefinition } from '../event/account-data/fully-read.js'
import { MarkedUnreadDefinition } from '../event/account-data/marked-unread.js'
import { TagDefinition } from '../event/account-data/tag.js'
import { NoEnvelope } from '../event/envelope/basic-event.js'
import { eventUnion } from './event-union.js'

/** The definitions of all room account data, by type. */
export const ROOM_ACCOUNT_DATA = {
  'm.fully_read': FullyReadDefinition,
  'm.marked_unread': MarkedUnreadDefinition,
  'm.tag': TagDefinition,
}

type Definition<T extends RoomAccountDataEventType> = (typeof ROOM_ACCOUNT_DATA)[T]

/** The type of a room account data event. */
export type RoomAccountDataEventType = keyof typeof ROOM_ACCOUNT_DATA

/** The content of the room account data of type `T`. */
export type RoomAccountDataEventContent<T extends RoomAccountDataEventType> = TypeOf<Definition<T>['content']>

/** A room account data event of any known type. */
export type AnyRoomAccountDataEvent = TypeOf<Definition<RoomAccountDataEventType>['event']>
export const AnyRoomAccountDataEvent: Codec<AnyRoomAccountDataEvent> = eventUnion(
  'AnyRoomAccountDataEvent',
  ROOM_ACCOUNT_DATA,
  'event',
  NoEnvelope,
)
