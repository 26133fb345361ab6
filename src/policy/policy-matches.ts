/**
 * Which rules of a moderation policy list speak of a user, a room or a server.
 *
 * A rule is a glob. One about servers is meant for server ACLs, and so is read as they are: ports do not count, nor does
 * case. IDs of users and rooms are compared as they stand.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @module
 */
import { globMatches } from '../matching/glob.js'
import { serverHost } from '../matching/server-host.js'

/** What is read of a rule. It may be full, from `/sync`, stripped, or cleared, as a rule is that was taken back. */
export interface PolicyListRule {
  readonly content: { readonly entity?: unknown }
  readonly type: string
}

/**
 * Whether `rule` speaks of `entity`: a user or room ID or a room alias, told by its sigil, or the name of a server.
 *
 * A rule speaks only of what its type names: one for all users (`*`) is none about a server. What it recommends is not
 * asked. Never throws: a rule without an `entity`, or of another type, speaks of nobody.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @example
 * ```ts
 * import { policyRuleMatches } from 'matrix-event-model'
 *
 * const users = { type: 'm.policy.rule.user', content: { entity: '@spam*:*' } }
 * policyRuleMatches(users, '@spammer:example.org') // => true
 * policyRuleMatches(users, '@alice:example.org') // => false
 *
 * const servers = { type: 'm.policy.rule.server', content: { entity: '*.evil.example' } }
 * policyRuleMatches(servers, 'Matrix.evil.example:8448') // => true
 * policyRuleMatches(servers, '@alice:matrix.evil.example') // => false
 * ```
 */
export function policyRuleMatches(rule: PolicyListRule, entity: string): boolean {
  const glob = rule.content.entity
  if (typeof glob !== 'string' || rule.type !== typeOfRulesFor(entity)) return false
  return rule.type === 'm.policy.rule.server'
    ? globMatches(glob.toLowerCase(), serverHost(entity))
    : globMatches(glob, entity)
}

/**
 * Of the rules that speak of `entity`, the one that says most exactly whom it means: the one without a wildcard, or else
 * with the most characters that are none, and among equals the first. `undefined` where there is none. Never throws,
 * unless iterating over `rules` does.
 *
 * Leave out beforehand what you would not act on, such as rules with a recommendation that you do not know.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
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
  for (const rule of rules) {
    if (!policyRuleMatches(rule, entity)) continue
    const own = exactnessOf(String(rule.content.entity))
    if (own > exactness) [closest, exactness] = [rule, own]
  }
  return closest
}

function typeOfRulesFor(entity: string): string {
  if (entity.startsWith('@')) return 'm.policy.rule.user'
  return /^[!#]/.test(entity) ? 'm.policy.rule.room' : 'm.policy.rule.server'
}

function exactnessOf(glob: string): number {
  const literal = glob.replace(/[*?]/g, '')
  return literal === glob ? Infinity : literal.length
}
