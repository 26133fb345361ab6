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
  ['nothing: no relation', {}],
  ['a reaction', { event_id: '$message', key: '👍', rel_type: 'm.annotation' }],
  ['a reaction without its key', { event_id: '$message', rel_type: 'm.annotation' }],
  ['a reference', { event_id: '$request', rel_type: 'm.reference' }],
  ['an edit', { event_id: '$message', rel_type: 'm.replace' }],
  ['a message in a thread', { event_id: '$root', rel_type: 'm.thread' }],
  [
    'a message in a thread, with a reply for old clients',
    { event_id: '$root', is_falling_back: true, 'm.in_reply_to': { event_id: '$latest' }, rel_type: 'm.thread' },
  ],
  ['a relation that nobody knows yet', { event_id: '$message', rel_type: 'org.example.refutes' }],
  ['a relation named like a method of all objects', { event_id: '$message', rel_type: 'toString' }],
])

rejects(Relation, [
  ['null', null, 'expected an object, found null'],
  ['a relation that is no name', { event_id: '$message', rel_type: null }, 'rel_type: expected a string, found null'],
  ['a reply to nothing', { 'm.in_reply_to': {} }, `["m.in_reply_to"].${NO_EVENT}`],
  ['a reaction to nothing', { key: '👍', rel_type: 'm.annotation' }, NO_EVENT],
  ['a thread without a root', { rel_type: 'm.thread' }, NO_EVENT],
  ['a relation that nobody knows yet, to nothing', { rel_type: 'org.example.refutes' }, NO_EVENT],
  [
    'a reaction that is a number',
    { event_id: '$message', key: 1, rel_type: 'm.annotation' },
    'key: expected a string, found a number',
  ],
  [
    'a fallback that is no boolean',
    { event_id: '$root', is_falling_back: 'true', rel_type: 'm.thread' },
    'is_falling_back: expected a boolean, found a string of 4 characters',
  ],
  [
    'a fallback to nothing',
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
