/**
 * `m.policy.rule.server`: a rule about servers.
 *
 * The `entity` is a glob for server names. The state key is arbitrary.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpolicyruleserver | m.policy.rule.server}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'
import { policyRuleFields } from './rule.js'

const content = object('PolicyRuleServerEventContent', policyRuleFields)
/** Content of `m.policy.rule.server`. */
export interface PolicyRuleServerEventContent extends TypeOf<typeof content> {}
export const PolicyRuleServerEventContent: Codec<PolicyRuleServerEventContent> = content

/** Definition of `m.policy.rule.server`. */
export const PolicyRuleServerDefinition = defineState('m.policy.rule.server', {
  content: PolicyRuleServerEventContent,
  stateKey: string,
})

/** An `m.policy.rule.server` event. */
export interface PolicyRuleServerEvent extends TypeOf<typeof PolicyRuleServerDefinition.event> {}
export const PolicyRuleServerEvent: Codec<PolicyRuleServerEvent> = PolicyRuleServerDefinition.event

/** An `m.policy.rule.server` event without `room_id`, from `/sync`. */
export interface SyncPolicyRuleServerEvent extends TypeOf<typeof PolicyRuleServerDefinition.sync> {}
export const SyncPolicyRuleServerEvent: Codec<SyncPolicyRuleServerEvent> = PolicyRuleServerDefinition.sync

/** A stripped `m.policy.rule.server` event. */
export interface StrippedPolicyRuleServerEvent extends TypeOf<typeof PolicyRuleServerDefinition.stripped> {}
export const StrippedPolicyRuleServerEvent: Codec<StrippedPolicyRuleServerEvent> = PolicyRuleServerDefinition.stripped
