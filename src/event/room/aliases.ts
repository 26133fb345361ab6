/**
 * `m.room.aliases`: the aliases that one server holds for a room.
 *
 * One event per server, filed under the server's name. The specification dropped it; old rooms have it.
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

const content = object('RoomAliasesEventContent', { aliases: array(string, { independent: true }) }, {})
/** Content of `m.room.aliases`. */
export interface RoomAliasesEventContent extends TypeOf<typeof content> {}
export const RoomAliasesEventContent: Codec<RoomAliasesEventContent> = content

const redacted = object(
  'RedactedRoomAliasesEventContent',
  {},
  {
    /** Room versions 1 to 5. */
    aliases: array(string, { independent: true }),
  },
)
/** What redaction leaves of `m.room.aliases`. */
export interface RedactedRoomAliasesEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomAliasesEventContent: Codec<RedactedRoomAliasesEventContent> = redacted

export const RoomAliasesDefinition = defineState('RoomAliases', 'm.room.aliases', {
  content: RoomAliasesEventContent,
  stateKey: string,
  redacted: RedactedRoomAliasesEventContent,
  deprecated: 'write m.room.canonical_alias',
})

/** `m.room.aliases`. */
export interface RoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.event> {}
export const RoomAliasesEvent: Codec<RoomAliasesEvent> = RoomAliasesDefinition.event

/** `m.room.aliases` without its room, from `/sync`. */
export interface SyncRoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.sync> {}
export const SyncRoomAliasesEvent: Codec<SyncRoomAliasesEvent> = RoomAliasesDefinition.sync

/** `m.room.aliases` as stripped state. */
export interface StrippedRoomAliasesEvent extends TypeOf<typeof RoomAliasesDefinition.stripped> {}
export const StrippedRoomAliasesEvent: Codec<StrippedRoomAliasesEvent> = RoomAliasesDefinition.stripped
