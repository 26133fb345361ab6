import { PolicyRuleServerDefinition, PolicyRuleServerEventContent } from '../../../src/event/policy/server.js'
import { accepts } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(PolicyRuleServerEventContent, [
  ['one server', { entity: 'evil.example', reason: 'Spam', recommendation: 'm.ban' }],
  ['a server and its subdomains', { entity: '*.evil.example', reason: 'Spam', recommendation: 'm.ban' }],
])

stateShapes(
  PolicyRuleServerDefinition,
  {
    type: 'm.policy.rule.server',
    state_key: 'rule 7',
    content: { entity: 'evil.example', reason: 'Spam', recommendation: 'm.ban' },
  },
  [7, 'state_key: expected a string, found a number'],
)
