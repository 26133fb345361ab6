/**
 * `m.room.name`: the name of a room.
 *
 * An empty name is the same as none: clients then display the alias or the names of the members.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomname | m.room.name}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object('RoomNameEventContent', {
  /** The name of the room. Empty: none. */
  name: string,
})
/** Content of `m.room.name`. */
export interface RoomNameEventContent extends TypeOf<typeof content> {}
export const RoomNameEventContent: Codec<RoomNameEventContent> = content

/** Definition of `m.room.name`. */
export const RoomNameDefinition = defineState('m.room.name', {
  content: RoomNameEventContent,
  stateKey: literal(''),
})

/** An `m.room.name` event. */
export interface RoomNameEvent extends TypeOf<typeof RoomNameDefinition.event> {}
export const RoomNameEvent: Codec<RoomNameEvent> = RoomNameDefinition.event

/** An `m.room.name` event without `room_id`, from `/sync`. */
export interface SyncRoomNameEvent extends TypeOf<typeof RoomNameDefinition.sync> {}
export const SyncRoomNameEvent: Codec<SyncRoomNameEvent> = RoomNameDefinition.sync

/** A stripped `m.room.name` event. */
export interface StrippedRoomNameEvent extends TypeOf<typeof RoomNameDefinition.stripped> {}
export const StrippedRoomNameEvent: Codec<StrippedRoomNameEvent> = RoomNameDefinition.stripped
