/**
 * `m.room.join_rules`: who may join a room.
 *
 * Servers take a room without this event for `invite`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomjoin_rules | m.room.join_rules}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { RoomId } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

/** Who may join. `private` is reserved, and means nothing yet. */
export type JoinRule = 'invite' | 'knock' | 'knock_restricted' | 'private' | 'public' | 'restricted' | (string & {})
export const JoinRule: Codec<JoinRule> = openLiterals('JoinRule', [
  'invite',
  'knock',
  'knock_restricted',
  'private',
  'public',
  'restricted',
])

const allowCondition = object(
  'AllowCondition',
  {
    /** Conditions of a type that nobody knows let nobody in. */
    type: openLiterals('AllowConditionType', ['m.room_membership']),
  },
  {
    /** For `m.room_membership`: the room whose members may join. */
    room_id: RoomId,
  },
)
/** One way to be let into a restricted room. */
export interface AllowCondition extends TypeOf<typeof allowCondition> {}
export const AllowCondition: Codec<AllowCondition> = allowCondition

const content = object(
  'RoomJoinRulesEventContent',
  { join_rule: JoinRule },
  {
    /** For `restricted` and `knock_restricted`: meeting one of these is enough. */
    allow: array(AllowCondition, { independent: true }),
  },
  { decisive: ['allow'] },
)
/** Content of `m.room.join_rules`. */
export interface RoomJoinRulesEventContent extends TypeOf<typeof content> {}
export const RoomJoinRulesEventContent: Codec<RoomJoinRulesEventContent> = content

const redacted = object(
  'RedactedRoomJoinRulesEventContent',
  {},
  {
    /** Room version 8 and later. */
    allow: array(AllowCondition, { independent: true }),
    join_rule: JoinRule,
  },
  { decisive: ['allow', 'join_rule'] },
)
/** What redaction leaves of `m.room.join_rules`: nothing, where it had been cleared. */
export interface RedactedRoomJoinRulesEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomJoinRulesEventContent: Codec<RedactedRoomJoinRulesEventContent> = redacted

export const RoomJoinRulesDefinition = defineState('RoomJoinRules', 'm.room.join_rules', {
  content: RoomJoinRulesEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomJoinRulesEventContent,
})

/** `m.room.join_rules`. */
export interface RoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.event> {}
export const RoomJoinRulesEvent: Codec<RoomJoinRulesEvent> = RoomJoinRulesDefinition.event

/** `m.room.join_rules` without its room, from `/sync`. */
export interface SyncRoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.sync> {}
export const SyncRoomJoinRulesEvent: Codec<SyncRoomJoinRulesEvent> = RoomJoinRulesDefinition.sync

/** `m.room.join_rules` as stripped state. */
export interface StrippedRoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.stripped> {}
export const StrippedRoomJoinRulesEvent: Codec<StrippedRoomJoinRulesEvent> = RoomJoinRulesDefinition.stripped
