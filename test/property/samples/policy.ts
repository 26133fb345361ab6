import { closestPolicyRule, policyRuleMatches } from '../../../src/index.js'
import { isBoolean } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const server = { type: 'm.policy.rule.server', content: { entity: '*.Evil.org', recommendation: 'm.ban' } } as const
const user = { type: 'm.policy.rule.user', content: { entity: '@spam*:*', recommendation: 'm.ban' } } as const

export const policy: Samples = {
  policyRuleMatches: [
    sample(policyRuleMatches, [data(server), data('www.evil.org:8448')], isBoolean),
    sample(policyRuleMatches, [data(user), data('@spam:a.org')], isBoolean),
  ],
  closestPolicyRule: sample(
    closestPolicyRule,
    [data([user, server, { ...user, content: { entity: '@spam:*' } }]), data('@spam:a.org')],
    (result, [rules]) => result === undefined || (Array.isArray(rules) && rules.includes(result)),
  ),
}
