import { ReceiptDefinition, ReceiptEventContent } from '../../../src/event/ephemeral/receipt.js'
import { accepts, rejects } from '../../support/rows.js'
import { ephemeralShapes } from '../../support/shapes.js'

const ts = 1_661_384_801_651
const content = { $event: { 'm.read': { '@alice:example.org': { ts } } } }

accepts(ReceiptEventContent, [
  ['an unthreaded receipt', content],
  ['a receipt for the main timeline', { $event: { 'm.read': { '@alice:example.org': { thread_id: 'main', ts } } } }],
  ['a receipt in a thread', { $event: { 'm.read': { '@alice:example.org': { thread_id: '$root', ts } } } }],
  ['a private receipt', { $event: { 'm.read.private': { '@alice:example.org': { ts } } } }],
  ['receipts for several events', { $earlier: { 'm.read': {} }, $later: { 'm.read': {}, 'm.read.private': {} } }],
  ['an unknown kind of receipt', { $event: { 'org.example.heard': 5 } }],
  ['any value under a key that is not a user ID', { $event: { 'm.read': { alice: 5 } } }],
  ['no receipts', {}],
])

rejects(ReceiptEventContent, [
  [
    'a key that is not an event ID',
    { event: { 'm.read': {} } },
    'event: expected a string that matches ^\\$ (EventId) as key, found "event"',
  ],
  [
    'a timestamp that is not an integer',
    { $event: { 'm.read': { '@alice:example.org': { ts: '1661384801651' } } } },
    '["$event"]["m.read"]["@alice:example.org"].ts: expected an integer, found a string of 13 characters',
  ],
  [
    'a list of users',
    { $event: { 'm.read': ['@alice:example.org'] } },
    '["$event"]["m.read"]: expected an object, found an array of 1',
  ],
  [
    'a thread as a number, in a private receipt',
    { $event: { 'm.read.private': { '@alice:example.org': { thread_id: 1, ts } } } },
    '["$event"]["m.read.private"]["@alice:example.org"].thread_id: expected a string, found a number',
  ],
])

ephemeralShapes(ReceiptDefinition, { type: 'm.receipt', content })
