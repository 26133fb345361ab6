import { PolicyRuleRoomDefinition, PolicyRuleRoomEventContent } from '../../../src/event/policy/room.js'
import { accepts } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(PolicyRuleRoomEventContent, [
  ['a room ID', { entity: '!den:evil.example', reason: 'Spam', recommendation: 'm.ban' }],
  ['a glob for aliases', { entity: '#*:evil.example', reason: 'Spam', recommendation: 'm.ban' }],
])

stateShapes(
  PolicyRuleRoomDefinition,
  {
    type: 'm.policy.rule.room',
    state_key: 'rule 7',
    content: { entity: '!den:evil.example', reason: 'Spam', recommendation: 'm.ban' },
  },
  [7, 'state_key: expected a string, found a number'],
)
