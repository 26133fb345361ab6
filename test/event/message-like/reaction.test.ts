import { ReactionDefinition, ReactionEventContent } from '../../../src/event/message-like/reaction.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const relation = { event_id: '$message', key: '🎈', rel_type: 'm.annotation' }
const content = { 'm.relates_to': relation }

accepts(ReactionEventContent, [
  ['an emoji', content],
  ['a sentence', { 'm.relates_to': { ...relation, key: 'I could not agree more' } }],
  ['no key, which is only recommended', { 'm.relates_to': { ...relation, key: undefined } }],
  ['unknown keys', { 'm.relates_to': { ...relation, x: 1 }, x: 1 }],
])

rejects(ReactionEventContent, [
  ['a reaction without an event ID', {}, '["m.relates_to"]: expected an object, found nothing'],
  [
    'an empty relation',
    { 'm.relates_to': {} },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
    '["m.relates_to"].rel_type: expected "m.annotation", found nothing',
  ],
  [
    'a reaction to an invalid event ID',
    { 'm.relates_to': { ...relation, event_id: 'message' } },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found "message"',
  ],
  [
    'another relation',
    { 'm.relates_to': { ...relation, rel_type: 'm.thread' } },
    '["m.relates_to"].rel_type: expected "m.annotation", found "m.thread"',
  ],
  [
    'an emoji as a code point',
    { 'm.relates_to': { ...relation, key: 0x1f388 } },
    '["m.relates_to"].key: expected a string, found a number',
  ],
])

messageLikeShapes(ReactionDefinition, { type: 'm.reaction', content })
