import { ReceiptEdu, ReceiptEduContent } from '../../../src/event/edu/receipt.js'
import { accepts, rejects } from '../../support/rows.js'

const receipt = { data: { ts: 1_661_384_801_651 }, event_ids: ['$event'] }
const content = { '!room:example.org': { 'm.read': { '@alice:example.org': receipt } } }
const read = (value: unknown) => ({ '!r': { 'm.read': { '@alice:example.org': value } } })

const AT = '["!r"]["m.read"]["@alice:example.org"]'

accepts(ReceiptEduContent, [
  ['an unthreaded receipt', content],
  ['a receipt in a thread', read({ ...receipt, data: { thread_id: '$root', ts: 0 } })],
  ['several rooms and users', { ...content, '!r': { 'm.read': { '@a:b.c': receipt, '@d:e.f': receipt } } }],
  ['no users', { '!r': { 'm.read': {} } }],
  ['no rooms', {}],
  ['an unknown kind of receipt', { '!r': { 'm.read': {}, 'org.example.heard': 5 } }],
  ['any value under a key that is not a room ID', { room: 5 }],
  ['any value under a key that is not a user ID', { '!r': { 'm.read': { alice: 5 } } }],
])

rejects(ReceiptEduContent, [
  ['a room without receipts', { '!r': {} }, '["!r"]["m.read"]: expected an object, found nothing'],
  [
    'a list of users',
    { '!r': { 'm.read': ['@alice:example.org'] } },
    '["!r"]["m.read"]: expected an object, found an array of 1',
  ],
  [
    'an empty object for a user',
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
  [
    'an event ID as a number',
    read({ ...receipt, event_ids: [5] }),
    `${AT}.event_ids[0]: expected a string, found a number`,
  ],
  ['no timestamp', read({ ...receipt, data: {} }), `${AT}.data.ts: expected an integer, found nothing`],
  [
    'a wrong timestamp and a wrong thread',
    read({ ...receipt, data: { thread_id: 1, ts: '0' } }),
    `${AT}.data.ts: expected an integer, found a string of 1 character`,
    `${AT}.data.thread_id: expected a string, found a number`,
  ],
])

accepts(ReceiptEdu, [['the EDU', { content, edu_type: 'm.receipt' }]])

rejects(ReceiptEdu, [
  ['an event', { content, type: 'm.receipt' }, 'edu_type: expected "m.receipt", found nothing'],
  ['another EDU', { content, edu_type: 'm.typing' }, 'edu_type: expected "m.receipt", found "m.typing"'],
])
