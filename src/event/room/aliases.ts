/**
 * `m.room.aliases`: the aliases that a server has for a room.
 *
 * The state key is the name of the server. The event is no longer specified, but occurs in old rooms.
 *
 * @deprecated in favor of `m.room.canonical_alias`.
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-aliases | Room aliases}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object('RoomAliasesEventContent', {
  /** The aliases of the room on the server. The codec accepts any strings. */
  aliases: array(string, { independent: true }),
})
/** Content of `m.room.aliases`. */
export interface RoomAliasesEventContent extends TypeOf<typeof content> {}
export const RoomAliasesEventContent: Codec<RoomAliasesEventContent> = content

const redacted = object(
  'RedactedRoomAliasesEventContent',
  {},
  {
    /** Kept in room versions 1 to 5. */
    aliases: array(string, { independent: true }),
  },
)
/** Content of a redacted `m.room.aliases` event. */
export interface RedactedRoomAliasesEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomAliasesEventContent: Codec<RedactedRoomAliasesEventContent> = redacted

/** Definition of `m.room.aliases`. */
export const RoomAliasesDefinition = defineState('m.room.aliases', {
  content: RoomAliasesEventContent,
  stateKey: string,
  redacted: RedactedRoomAliasesEventContent,
  deprecated: 'use m.room.canonical_alias',
})

/** An `m.room.aliases` event. */
export interface RoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.event> {}
export const RoomAliasesEvent: Codec<RoomAliasesEvent> = RoomAliasesDefinition.event

/** An `m.room.aliases` event without `room_id`, from `/sync`. */
export interface SyncRoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.sync> {}
export const SyncRoomAliasesEvent: Codec<SyncRoomAliasesEvent> = RoomAliasesDefinition.sync

/** A stripped `m.room.aliases` event. */
export interface StrippedRoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.stripped> {}
export const StrippedRoomAliasesEvent: Codec<StrippedRoomAliasesEvent> = RoomAliasesDefinition.stripped
