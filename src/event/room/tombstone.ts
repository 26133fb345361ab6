/**
 * `m.room.tombstone`: marks a room as replaced by another.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomtombstone | m.room.tombstone}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object('RoomTombstoneEventContent', {
  /** A message to display in the old room. */
  body: string,
  /** The ID of the new room. */
  replacement_room: string,
})
/** Content of `m.room.tombstone`. */
export interface RoomTombstoneEventContent extends TypeOf<typeof content> {}
export const RoomTombstoneEventContent: Codec<RoomTombstoneEventContent> = content

/** Definition of `m.room.tombstone`. */
export const RoomTombstoneDefinition = defineState('m.room.tombstone', {
  content: RoomTombstoneEventContent,
  stateKey: literal(''),
})

/** An `m.room.tombstone` event. */
export interface RoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.event> {}
export const RoomTombstoneEvent: Codec<RoomTombstoneEvent> = RoomTombstoneDefinition.event

/** An `m.room.tombstone` event without `room_id`, from `/sync`. */
export interface SyncRoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.sync> {}
export const SyncRoomTombstoneEvent: Codec<SyncRoomTombstoneEvent> = RoomTombstoneDefinition.sync

/** A stripped `m.room.tombstone` event. */
export interface StrippedRoomTombstoneEvent extends TypeOf<typeof RoomTombstoneDefinition.stripped> {}
export const StrippedRoomTombstoneEvent: Codec<StrippedRoomTombstoneEvent> = RoomTombstoneDefinition.stripped
