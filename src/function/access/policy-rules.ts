/**
 * Which rules of a moderation policy list are about a user, a room or a server.
 *
 * A rule is a glob. One about servers is meant for server ACLs, and is read as they are: ports do not count, nor does
 * case. IDs of users and rooms are compared as they are.
 *
 * Rules have their type's name by the specification, or one of those that moderation bots used from 2019 to 2022, which
 * policy rooms still hold: `m.room.rule.user` and `org.matrix.mjolnir.rule.user`, and likewise for rooms and servers.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @module
 */
import { itemsOf, ownString, ownValue } from '../../json/own.js'
import { globMatches } from '../glob/glob.js'
import { serverHost } from './server-host.js'

/** What is read of a rule: full, from `/sync`, stripped, or cleared, as a rule is that was taken back. */
export interface PolicyListRule {
  readonly content: { readonly entity?: unknown }
  readonly type: string
}

/**
 * Whether `rule` is about `entity`: a user or room ID or a room alias, told by its sigil, or the name of a server.
 *
 * A rule is only about what its type names: one for all users (`*`) is not about a server. Its recommendation is not looked
 * at. A rule without an `entity`, or of another type, is about nothing.
 *
 * @example
 * ```ts
 * import { policyRuleMatches } from 'matrix-event-model'
 *
 * const users = { type: 'm.policy.rule.user', content: { entity: '@spam*:*' } }
 * policyRuleMatches(users, '@spammer:example.org') // => true
 * policyRuleMatches(users, '@alice:example.org') // => false
 * policyRuleMatches({ ...users, type: 'org.matrix.mjolnir.rule.user' }, '@spammer:example.org') // => true
 *
 * const servers = { type: 'm.policy.rule.server', content: { entity: '*.evil.example' } }
 * policyRuleMatches(servers, 'Matrix.evil.example:8448') // => true
 * policyRuleMatches(servers, '@alice:matrix.evil.example') // => false
 * ```
 */
export function policyRuleMatches(rule: PolicyListRule, entity: string): boolean {
  const glob = globOf(rule)
  if (glob === undefined || typeof entity !== 'string') return false
  const kind = kindOf(entity)
  if (RULE_TYPE.exec(ownString(rule, 'type') ?? '')?.[1] !== kind) return false
  return kind === 'server' ? globMatches(glob.toLowerCase(), serverHost(entity)) : globMatches(glob, entity)
}

/**
 * Of the rules that are about `entity`, the most exact one: the one without a wildcard, or else with the most characters
 * that are not wildcards, and among equals the first. `undefined` where there is none.
 *
 * Leave out beforehand what you would not act on, such as rules with an unknown recommendation.
 *
 * @example
 * ```ts
 * import { closestPolicyRule } from 'matrix-event-model'
 *
 * const rules = ['*', '@spam*:*', '@mallory:example.com'].map((entity) => ({
 *   type: 'm.policy.rule.user',
 *   content: { entity, recommendation: 'm.ban', reason: 'spam' },
 * }))
 *
 * closestPolicyRule(rules, '@spammer:example.org')?.content.entity // => '@spam*:*'
 * closestPolicyRule(rules.slice(1), '@alice:example.org') // => undefined
 * ```
 */
export function closestPolicyRule<R extends PolicyListRule>(rules: Iterable<R>, entity: string): R | undefined {
  let closest: R | undefined
  let exactness = -1
  for (const rule of itemsOf(rules)) {
    if (!policyRuleMatches(rule, entity)) continue
    const itsExactness = exactnessOf(globOf(rule) ?? '')
    if (itsExactness > exactness) [closest, exactness] = [rule, itsExactness]
  }
  return closest
}

/** The types of rules: that of the specification, and two that moderation bots used before it. */
const RULE_TYPE = /^(?:m\.policy|m\.room|org\.matrix\.mjolnir)\.rule\.(user|room|server)$/

function kindOf(entity: string): string {
  if (entity.startsWith('@')) return 'user'
  return /^[!#]/.test(entity) ? 'room' : 'server'
}

function globOf(rule: PolicyListRule): string | undefined {
  return ownString(ownValue(rule, 'content'), 'entity')
}

function exactnessOf(glob: string): number {
  const literal = glob.replace(/[*?]/g, '')
  return literal === glob ? Infinity : literal.length
}
