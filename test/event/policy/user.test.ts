import { PolicyRuleUserDefinition, PolicyRuleUserEventContent } from '../../../src/event/policy/user.js'
import { accepts } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(PolicyRuleUserEventContent, [
  ['one user', { entity: '@mallory:example.org', reason: 'Spam', recommendation: 'm.ban' }],
  ['all users with a localpart', { entity: '@mallory*:*', reason: 'Spam', recommendation: 'm.ban' }],
])

stateShapes(
  PolicyRuleUserDefinition,
  {
    type: 'm.policy.rule.user',
    state_key: 'rule 7',
    content: { entity: '@mallory:example.org', reason: 'Spam', recommendation: 'm.ban' },
  },
  [7, 'state_key: expected a string, found a number'],
)
