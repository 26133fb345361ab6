/**
 * `m.policy.rule.room`: a rule about rooms.
 *
 * The `entity` is a glob for room IDs or room aliases. Subscribers have to resolve aliases. The state key is arbitrary.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpolicyruleroom | m.policy.rule.room}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'
import { policyRuleFields } from './rule.js'

const content = object('PolicyRuleRoomEventContent', policyRuleFields)
/** Content of `m.policy.rule.room`. */
export interface PolicyRuleRoomEventContent extends TypeOf<typeof content> {}
export const PolicyRuleRoomEventContent: Codec<PolicyRuleRoomEventContent> = content

/** Definition of `m.policy.rule.room`. */
export const PolicyRuleRoomDefinition = defineState('m.policy.rule.room', {
  content: PolicyRuleRoomEventContent,
  stateKey: string,
})

/** An `m.policy.rule.room` event. */
export interface PolicyRuleRoomEvent extends TypeOf<typeof PolicyRuleRoomDefinition.event> {}
export const PolicyRuleRoomEvent: Codec<PolicyRuleRoomEvent> = PolicyRuleRoomDefinition.event

/** An `m.policy.rule.room` event without `room_id`, from `/sync`. */
export interface SyncPolicyRuleRoomEvent extends TypeOf<typeof PolicyRuleRoomDefinition.sync> {}
export const SyncPolicyRuleRoomEvent: Codec<SyncPolicyRuleRoomEvent> = PolicyRuleRoomDefinition.sync

/** A stripped `m.policy.rule.room` event. */
export interface StrippedPolicyRuleRoomEvent extends TypeOf<typeof PolicyRuleRoomDefinition.stripped> {}
export const StrippedPolicyRuleRoomEvent: Codec<StrippedPolicyRuleRoomEvent> = PolicyRuleRoomDefinition.stripped
