/**
 * `m.room.tombstone`: the room has been replaced by another.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomtombstone | m.room.tombstone}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object(
  'RoomTombstoneEventContent',
  {
    /** To show in the old room. */
    body: string,
    /** The new room's ID. */
    replacement_room: string,
  },
  {},
)
/** Content of `m.room.tombstone`. */
export interface RoomTombstoneEventContent extends TypeOf<typeof content> {}
export const RoomTombstoneEventContent: Codec<RoomTombstoneEventContent> = content

export const RoomTombstoneDefinition = defineState('RoomTombstone', 'm.room.tombstone', {
  content: RoomTombstoneEventContent,
  stateKey: literal(''),
})

/** `m.room.tombstone`. */
export interface RoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.event> {}
export const RoomTombstoneEvent: Codec<RoomTombstoneEvent> = RoomTombstoneDefinition.event

/** `m.room.tombstone` without its room, from `/sync`. */
export interface SyncRoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.sync> {}
export const SyncRoomTombstoneEvent: Codec<SyncRoomTombstoneEvent> = RoomTombstoneDefinition.sync

/** `m.room.tombstone` as stripped state. */
export interface StrippedRoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.stripped> {}
export const StrippedRoomTombstoneEvent: Codec<StrippedRoomTombstoneEvent> = RoomTombstoneDefinition.stripped
