/**
 * `m.policy.rule.user`: a rule about users.
 *
 * The `entity` is a glob over user IDs. What the rule is filed under is up to its sender, and says nothing.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpolicyruleuser | m.policy.rule.user}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'
import { policyRuleFields } from './rule.js'

const content = object('PolicyRuleUserEventContent', policyRuleFields, {})
/** Content of `m.policy.rule.user`. */
export interface PolicyRuleUserEventContent extends TypeOf<typeof content> {}
export const PolicyRuleUserEventContent: Codec<PolicyRuleUserEventContent> = content

export const PolicyRuleUserDefinition = defineState('PolicyRuleUser', 'm.policy.rule.user', {
  content: PolicyRuleUserEventContent,
  stateKey: string,
})

/** `m.policy.rule.user`. */
export interface PolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.event> {}
export const PolicyRuleUserEvent: Codec<PolicyRuleUserEvent> = PolicyRuleUserDefinition.event

/** `m.policy.rule.user` without its room, from `/sync`. */
export interface SyncPolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.sync> {}
export const SyncPolicyRuleUserEvent: Codec<SyncPolicyRuleUserEvent> = PolicyRuleUserDefinition.sync

/** `m.policy.rule.user` as stripped state. */
export interface StrippedPolicyRuleUserEvent extends TypeOf<typeof PolicyRuleUserDefinition.stripped> {}
export const StrippedPolicyRuleUserEvent: Codec<StrippedPolicyRuleUserEvent> = PolicyRuleUserDefinition.stripped
