import {
  AnnotationRelation,
  ReferenceRelation,
  Relation,
  ReplacementRelation,
  ThreadRelation,
} from '../../../src/event/common/relation.js'
import { accepts, rejects } from '../../support/rows.js'

const NO_EVENT = 'event_id: expected a string that matches ^\\$ (EventId), found nothing'

accepts(Relation, [
  ['a reply', { 'm.in_reply_to': { event_id: '$message' } }],
  ['an empty object', {}],
  ['a reaction', { event_id: '$message', key: '👍', rel_type: 'm.annotation' }],
  ['a reaction without its key', { event_id: '$message', rel_type: 'm.annotation' }],
  ['a reference', { event_id: '$request', rel_type: 'm.reference' }],
  ['an edit', { event_id: '$message', rel_type: 'm.replace' }],
  ['a message in a thread', { event_id: '$root', rel_type: 'm.thread' }],
  [
    'a message in a thread with a fallback reply',
    { event_id: '$root', is_falling_back: true, 'm.in_reply_to': { event_id: '$latest' }, rel_type: 'm.thread' },
  ],
  ['an unknown relation', { event_id: '$message', rel_type: 'org.example.refutes' }],
  ['a relation with the name of an inherited method', { event_id: '$message', rel_type: 'toString' }],
])

rejects(Relation, [
  ['null', null, 'expected an object, found null'],
  [
    'a relation type that is not a string',
    { event_id: '$message', rel_type: null },
    'rel_type: expected a string, found null',
  ],
  ['a reply without an event ID', { 'm.in_reply_to': {} }, `["m.in_reply_to"].${NO_EVENT}`],
  ['a reaction without an event ID', { key: '👍', rel_type: 'm.annotation' }, NO_EVENT],
  ['a thread without a root', { rel_type: 'm.thread' }, NO_EVENT],
  ['an unknown relation without an event ID', { rel_type: 'org.example.refutes' }, NO_EVENT],
  [
    'a reaction that is a number',
    { event_id: '$message', key: 1, rel_type: 'm.annotation' },
    'key: expected a string, found a number',
  ],
  [
    'a fallback flag that is not a boolean',
    { event_id: '$root', is_falling_back: 'true', rel_type: 'm.thread' },
    'is_falling_back: expected a boolean, found a string of 4 characters',
  ],
  [
    'a fallback without an event ID',
    { event_id: '$root', 'm.in_reply_to': {}, rel_type: 'm.thread' },
    `["m.in_reply_to"].${NO_EVENT}`,
  ],
])

const custom = { event_id: '$message', rel_type: 'org.example.refutes' }

rejects(AnnotationRelation, [
  ['another relation', custom, 'rel_type: expected "m.annotation", found "org.example.refutes"'],
])

rejects(ReferenceRelation, [
  ['another relation', custom, 'rel_type: expected "m.reference", found "org.example.refutes"'],
])

rejects(ReplacementRelation, [
  ['another relation', custom, 'rel_type: expected "m.replace", found "org.example.refutes"'],
])

rejects(ThreadRelation, [['another relation', custom, 'rel_type: expected "m.thread", found "org.example.refutes"']])
