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
    ['a recommendation that nobody knows yet', { ...rule, recommendation: 'org.example.watch' }],
    ['an empty entity, which matches nothing', { ...rule, entity: '' }],
    ['no reason in particular', { ...rule, reason: '' }],
    ['more than a rule says', { ...rule, 'org.example.until': 1_700_000_000_000 }],
  ])

  rejects(codec, [
    ['a rule that was taken back', {}, NO_ENTITY, NO_REASON, NO_RECOMMENDATION],
    ['a rule about nobody', { ...rule, entity: undefined }, NO_ENTITY],
    ['a rule about a hash', { ...rule, entity: undefined, hashes: { sha256: 'hash' } }, NO_ENTITY],
    ['a rule without a reason', { ...rule, reason: undefined }, NO_REASON],
    ['a rule that recommends nothing', { ...rule, recommendation: undefined }, NO_RECOMMENDATION],
    [
      'wrong values',
      { entity: ['@mallory:example.org'], reason: null, recommendation: 5 },
      'entity: expected a string, found an array of 1',
      'reason: expected a string, found null',
      'recommendation: expected a string (Recommendation), found a number',
    ],
  ])
}
