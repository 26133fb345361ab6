/**
 * `m.room.canonical_alias`: the main alias of a room, and alternative aliases.
 *
 * The aliases may not exist or may point to another room: resolve them before displaying them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomcanonical_alias | m.room.canonical_alias}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { RoomAlias } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

const content = object(
  'RoomCanonicalAliasEventContent',
  {},
  {
    /** The main alias. Absent: the room has none. */
    alias: RoomAlias,
    /** Other aliases to advertise. Absent: none. */
    alt_aliases: array(RoomAlias, { independent: true }),
  },
)
/** Content of `m.room.canonical_alias`. */
export interface RoomCanonicalAliasEventContent extends TypeOf<typeof content> {}
export const RoomCanonicalAliasEventContent: Codec<RoomCanonicalAliasEventContent> = content

/** Definition of `m.room.canonical_alias`. */
export const RoomCanonicalAliasDefinition = defineState('m.room.canonical_alias', {
  content: RoomCanonicalAliasEventContent,
  stateKey: literal(''),
})

/** An `m.room.canonical_alias` event. */
export interface RoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.event> {}
export const RoomCanonicalAliasEvent: Codec<RoomCanonicalAliasEvent> = RoomCanonicalAliasDefinition.event

/** An `m.room.canonical_alias` event without `room_id`, from `/sync`. */
export interface SyncRoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.sync> {}
export const SyncRoomCanonicalAliasEvent: Codec<SyncRoomCanonicalAliasEvent> = RoomCanonicalAliasDefinition.sync

/** A stripped `m.room.canonical_alias` event. */
export interface StrippedRoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.stripped> {}
export const StrippedRoomCanonicalAliasEvent: Codec<StrippedRoomCanonicalAliasEvent> =
  RoomCanonicalAliasDefinition.stripped
