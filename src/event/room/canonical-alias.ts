/**
 * `m.room.canonical_alias`: the alias to show for a room, and others that lead to it.
 *
 * Nothing promises that an alias exists, or leads here: ask the server before showing it.
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
    /** Absent: the room has no main alias. */
    alias: RoomAlias,
    alt_aliases: array(RoomAlias, { independent: true }),
  },
)
/** Content of `m.room.canonical_alias`. */
export interface RoomCanonicalAliasEventContent extends TypeOf<typeof content> {}
export const RoomCanonicalAliasEventContent: Codec<RoomCanonicalAliasEventContent> = content

export const RoomCanonicalAliasDefinition = defineState('RoomCanonicalAlias', 'm.room.canonical_alias', {
  content: RoomCanonicalAliasEventContent,
  stateKey: literal(''),
})

/** `m.room.canonical_alias`. */
export interface RoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.event> {}
export const RoomCanonicalAliasEvent: Codec<RoomCanonicalAliasEvent> = RoomCanonicalAliasDefinition.event

/** `m.room.canonical_alias` without its room, from `/sync`. */
export interface SyncRoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.sync> {}
export const SyncRoomCanonicalAliasEvent: Codec<SyncRoomCanonicalAliasEvent> = RoomCanonicalAliasDefinition.sync

/** `m.room.canonical_alias` as stripped state. */
export interface StrippedRoomCanonicalAliasEvent extends TypeOf<typeof RoomCanonicalAliasDefinition.stripped> {}
export const StrippedRoomCanonicalAliasEvent: Codec<StrippedRoomCanonicalAliasEvent> =
  RoomCanonicalAliasDefinition.stripped
