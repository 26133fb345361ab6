import { ReceiptEdu, ReceiptEduContent } from '../../../src/event/edu/receipt.js'
import { accepts, rejects } from '../../support/rows.js'

const receipt = { data: { ts: 1_661_384_801_651 }, event_ids: ['$event'] }
const content = { '!room:example.org': { 'm.read': { '@alice:example.org': receipt } } }
const read = (value: unknown) => ({ '!r': { 'm.read': { '@alice:example.org': value } } })

const AT = '["!r"]["m.read"]["@alice:example.org"]'

accepts(ReceiptEduContent, [
  ['up to where a user has read, whatever the thread', content],
  ['up to where a user has read in a thread', read({ ...receipt, data: { thread_id: '$root', ts: 0 } })],
  ['several rooms and users', { ...content, '!r': { 'm.read': { '@a:b.c': receipt, '@d:e.f': receipt } } }],
  ['nobody', { '!r': { 'm.read': {} } }],
  ['no rooms', {}],
  ['a kind of receipt that nobody knows yet', { '!r': { 'm.read': {}, 'org.example.heard': 5 } }],
  ['a room that is none, whatever was read there', { room: 5 }],
  ['someone who is no user, whatever they have read', { '!r': { 'm.read': { alice: 5 } } }],
])

rejects(ReceiptEduContent, [
  ['a room without receipts', { '!r': {} }, '["!r"]["m.read"]: expected an object, found nothing'],
  [
    'users in a list',
    { '!r': { 'm.read': ['@alice:example.org'] } },
    '["!r"]["m.read"]: expected an object, found an array of 1',
  ],
  [
    'nothing of a user',
    read({}),
    `${AT}.data: expected an object, found nothing`,
    `${AT}.event_ids: expected an array of 1, found nothing`,
  ],
  ['no event', read({ ...receipt, event_ids: [] }), `${AT}.event_ids: expected an array of 1, found an array of 0`],
  [
    'two events',
    read({ ...receipt, event_ids: ['$a', '$b'] }),
    `${AT}.event_ids: expected an array of 1, found an array of 2`,
  ],
  ['an event by number', read({ ...receipt, event_ids: [5] }), `${AT}.event_ids[0]: expected a string, found a number`],
  ['no time', read({ ...receipt, data: {} }), `${AT}.data.ts: expected an integer, found nothing`],
  [
    'a time and a thread that are none',
    read({ ...receipt, data: { thread_id: 1, ts: '0' } }),
    `${AT}.data.ts: expected an integer, found a string of 1 character`,
    `${AT}.data.thread_id: expected a string, found a number`,
  ],
])

accepts(ReceiptEdu, [['the unit', { content, edu_type: 'm.receipt' }]])

rejects(ReceiptEdu, [
  ['an event', { content, type: 'm.receipt' }, 'edu_type: expected "m.receipt", found nothing'],
  ['another unit', { content, edu_type: 'm.typing' }, 'edu_type: expected "m.receipt", found "m.typing"'],
])
