import { PolicyRuleRoomEventContent } from '../../../src/event/policy/room.js'
import { PolicyRuleServerEventContent } from '../../../src/event/policy/server.js'
import { PolicyRuleUserEventContent } from '../../../src/event/policy/user.js'
import { accepts, rejects } from '../../support/rows.js'

const rule = { entity: '*.evil.example', reason: 'Spam', recommendation: 'm.ban' }

const NO_ENTITY = 'entity: expected a string, found nothing'
const NO_REASON = 'reason: expected a string, found nothing'
const NO_RECOMMENDATION = 'recommendation: expected a string (Recommendation), found nothing'

for (const codec of [PolicyRuleRoomEventContent, PolicyRuleServerEventContent, PolicyRuleUserEventContent]) {
  accepts(codec, [
    ['a rule', rule],
    ['an unknown recommendation', { ...rule, recommendation: 'org.example.watch' }],
    ['an empty entity, which matches nothing', { ...rule, entity: '' }],
    ['an empty reason', { ...rule, reason: '' }],
    ['unknown keys', { ...rule, 'org.example.until': 1_700_000_000_000 }],
  ])

  rejects(codec, [
    ['a removed rule', {}, NO_ENTITY, NO_REASON, NO_RECOMMENDATION],
    ['a rule without an entity', { ...rule, entity: undefined }, NO_ENTITY],
    ['a rule with a hashed entity', { ...rule, entity: undefined, hashes: { sha256: 'hash' } }, NO_ENTITY],
    ['a rule without a reason', { ...rule, reason: undefined }, NO_REASON],
    ['a rule without a recommendation', { ...rule, recommendation: undefined }, NO_RECOMMENDATION],
    [
      'wrong values',
      { entity: ['@mallory:example.org'], reason: null, recommendation: 5 },
      'entity: expected a string, found an array of 1',
      'reason: expected a string, found null',
      'recommendation: expected a string (Recommendation), found a number',
    ],
  ])
}
