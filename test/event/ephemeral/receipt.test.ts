import { ReceiptDefinition, ReceiptEventContent } from '../../../src/event/ephemeral/receipt.js'
import { accepts, rejects } from '../../support/rows.js'
import { ephemeralShapes } from '../../support/shapes.js'

const ts = 1_661_384_801_651
const content = { $event: { 'm.read': { '@alice:example.org': { ts } } } }

accepts(ReceiptEventContent, [
  ['up to where a user has read, whatever the thread', content],
  [
    'up to where a user has read in no thread',
    { $event: { 'm.read': { '@alice:example.org': { thread_id: 'main', ts } } } },
  ],
  [
    'up to where a user has read in a thread',
    { $event: { 'm.read': { '@alice:example.org': { thread_id: '$root', ts } } } },
  ],
  ['a private receipt', { $event: { 'm.read.private': { '@alice:example.org': { ts } } } }],
  ['receipts for several events', { $earlier: { 'm.read': {} }, $later: { 'm.read': {}, 'm.read.private': {} } }],
  ['a kind of receipt that nobody knows yet', { $event: { 'org.example.heard': 5 } }],
  ['someone who is no user, whatever they have read', { $event: { 'm.read': { alice: 5 } } }],
  ['no receipts', {}],
])

rejects(ReceiptEventContent, [
  [
    'a key that is no event',
    { event: { 'm.read': {} } },
    'event: key: expected a string that matches ^\\$ (EventId), found "event"',
  ],
  [
    'a time that is no integer',
    { $event: { 'm.read': { '@alice:example.org': { ts: '1661384801651' } } } },
    '$event["m.read"]["@alice:example.org"].ts: expected an integer, found a string of 13 characters',
  ],
  [
    'users in a list',
    { $event: { 'm.read': ['@alice:example.org'] } },
    '$event["m.read"]: expected an object, found an array of 1',
  ],
  [
    'a thread as a number, in a private receipt',
    { $event: { 'm.read.private': { '@alice:example.org': { thread_id: 1, ts } } } },
    '$event["m.read.private"]["@alice:example.org"].thread_id: expected a string, found a number',
  ],
])

ephemeralShapes(ReceiptDefinition, { type: 'm.receipt', content })
