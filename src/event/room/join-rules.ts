/**
 * `m.room.join_rules`: who may join a room.
 *
 * Without this event, the join rule is `invite`.
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

const joinRule = openLiterals('JoinRule', ['invite', 'knock', 'knock_restricted', 'private', 'public', 'restricted'])
/** Who may join. `private` is reserved and has no meaning yet. */
export type JoinRule = TypeOf<typeof joinRule>
export const JoinRule: Codec<JoinRule> = joinRule

const allowCondition = object(
  'AllowCondition',
  {
    /** The type of the condition. Conditions of an unknown type are never met. */
    type: openLiterals('AllowConditionType', ['m.room_membership']),
  },
  {
    /** For `m.room_membership`: the room whose members may join. */
    room_id: RoomId,
  },
)
/** A condition for joining a restricted room. */
export interface AllowCondition extends TypeOf<typeof allowCondition> {}
export const AllowCondition: Codec<AllowCondition> = allowCondition

const conditions = array(AllowCondition, { independent: true })

const content = object(
  'RoomJoinRulesEventContent',
  {
    /** Who may join the room. */
    join_rule: JoinRule,
  },
  {
    /** For `restricted` and `knock_restricted`: the conditions. A user who meets one of them may join. */
    allow: conditions,
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
    /** Kept in room version 8 and later. */
    allow: conditions,
    /** Who may join the room. Absent if the event had been cleared. */
    join_rule: JoinRule,
  },
  { decisive: ['allow', 'join_rule'] },
)
/** Content of a redacted `m.room.join_rules` event. Empty if the event had been cleared. */
export interface RedactedRoomJoinRulesEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomJoinRulesEventContent: Codec<RedactedRoomJoinRulesEventContent> = redacted

/** Definition of `m.room.join_rules`. */
export const RoomJoinRulesDefinition = defineState('m.room.join_rules', {
  content: RoomJoinRulesEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomJoinRulesEventContent,
})

/** An `m.room.join_rules` event. */
export interface RoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.event> {}
export const RoomJoinRulesEvent: Codec<RoomJoinRulesEvent> = RoomJoinRulesDefinition.event

/** An `m.room.join_rules` event without `room_id`, from `/sync`. */
export interface SyncRoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.sync> {}
export const SyncRoomJoinRulesEvent: Codec<SyncRoomJoinRulesEvent> = RoomJoinRulesDefinition.sync

/** A stripped `m.room.join_rules` event. */
export interface StrippedRoomJoinRulesEvent extends TypeOf<typeof RoomJoinRulesDefinition.stripped> {}
export const StrippedRoomJoinRulesEvent: Codec<StrippedRoomJoinRulesEvent> = RoomJoinRulesDefinition.stripped
