/**
 * `m.policy.rule.user`: a rule about users.
 *
 * The `entity` is a glob for user IDs. The state key is arbitrary.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpolicyruleuser | m.policy.rule.user}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'
import { policyRuleFields } from './rule.js'

const content = object('PolicyRuleUserEventContent', policyRuleFields)
/** Content of `m.policy.rule.user`. */
export interface PolicyRuleUserEventContent extends TypeOf<typeof content> {}
export const PolicyRuleUserEventContent: Codec<PolicyRuleUserEventContent> = content

/** Definition of `m.policy.rule.user`. */
export const PolicyRuleUserDefinition = defineState('m.policy.rule.user', {
  content: PolicyRuleUserEventContent,
  stateKey: string,
})

/** An `m.policy.rule.user` event. */
export interface PolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.event> {}
export const PolicyRuleUserEvent: Codec<PolicyRuleUserEvent> = PolicyRuleUserDefinition.event

/** An `m.policy.rule.user` event without `room_id`, from `/sync`. */
export interface SyncPolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.sync> {}
export const SyncPolicyRuleUserEvent: Codec<SyncPolicyRuleUserEvent> = PolicyRuleUserDefinition.sync

/** A stripped `m.policy.rule.user` event. */
export interface StrippedPolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.stripped> {}
export const StrippedPolicyRuleUserEvent: Codec<StrippedPolicyRuleUserEvent> = PolicyRuleUserDefinition.stripped
