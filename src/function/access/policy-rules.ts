/**
 * Matches the rules of a moderation policy list against users, rooms and servers.
 *
 * A rule is a glob. Server rules are meant for server ACLs and are matched the same way: ports and case are ignored.
 * User and room IDs are compared exactly.
 *
 * Besides the types in the specification, rules with the types that moderation bots used from 2019 to 2022 are
 * recognized, since policy rooms still hold them: `m.room.rule.user` and `org.matrix.mjolnir.rule.user`, and likewise
 * for rooms and servers.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @module
 */
import { itemsOf, ownString, ownValue } from '../../json/own.js'
import { globMatches } from '../glob/glob.js'
import { serverHost } from './server-host.js'

/** The fields of a rule that are read. The event may be full, from `/sync`, stripped, or cleared (a revoked rule). */
export interface PolicyListRule {
  /** The content. Empty if the rule was revoked. */
  readonly content: {
    /** A glob of user IDs, room IDs or server names. */
    readonly entity?: unknown
  }
  /** The event type, which tells what `entity` is. */
  readonly type: string
}

/**
 * Returns whether `rule` applies to `entity`: a user ID, a room ID or a room alias, recognized by its sigil, or
 * otherwise a server name.
 *
 * A rule applies only to the kind of entity in its type: a rule for all users (`*`) does not apply to a server. The
 * recommendation is ignored. A rule without an `entity`, or of another type, applies to nothing.
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
 * Returns the most specific of the rules that apply to `entity`: one without wildcards, or else the one with the most
 * characters that are not wildcards; the first if several are equal. `undefined` if no rule applies.
 *
 * Filter out the rules that you would not act on first, such as those with an unknown recommendation.
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
