import { PduV1, PduV3, PduV11, PduV12 } from '../../../src/event/envelope/pdu.js'
import { accepts, rejects } from '../../support/rows.js'

const anyFormat = {
  content: { body: 'Hello', msgtype: 'm.text' },
  depth: 12,
  hashes: { sha256: 'thishashcoversallfieldsincasethisisredacted' },
  origin_server_ts: 1_404_838_188_000,
  sender: '@alice:example.org',
  signatures: { 'example.org': { 'ed25519:0': 'thesesignatures' } },
  type: 'm.room.message',
}
const reference = ['$earlier:example.org', { sha256: 'abase64encodedsha256hashshouldbe43byteslong' }]
const v1 = {
  ...anyFormat,
  auth_events: [reference],
  event_id: '$event:example.org',
  prev_events: [],
  room_id: '!room:example.org',
}
const v3 = { ...anyFormat, auth_events: ['$create'], prev_events: ['$earlier', '$other'], room_id: '!room:example.org' }
const { room_id: _, ...roomless } = { ...v3, type: 'm.room.create' }

const NO_ROOM = 'room_id: expected a string that matches ^! (RoomId), found nothing'

accepts(PduV1, [
  ['an event with its ID, and references by ID and hash', v1],
  ['references with empty hashes', { ...v1, auth_events: [['$a', {}]], prev_events: [['$a', {}], reference] }],
  ['hashes of another algorithm', { ...v1, prev_events: [['$a', { md5: 'x' }]] }],
  ['a redaction with redacts', { ...v1, redacts: '$other:example.org', type: 'm.room.redaction' }],
  ['a state event', { ...v1, state_key: '' }],
  ['an age', { ...v1, unsigned: { age: 4612 } }],
  ['obsolete keys', { ...v1, origin: 'example.org', prev_state: [] }],
])

rejects(PduV1, [
  [
    'an event of room version 3',
    v3,
    'auth_events[0]: expected an array of 2, found a string of 7 characters',
    'event_id: expected a string that matches ^\\$ (EventId), found nothing',
    'prev_events[0]: expected an array of 2, found a string of 8 characters',
    'prev_events[1]: expected an array of 2, found a string of 6 characters',
  ],
  [
    'a reference without a hash',
    { ...v1, prev_events: [['$a']] },
    'prev_events[0]: expected an array of 2, found an array of 1',
  ],
  [
    'a hash that is not a string',
    { ...v1, prev_events: [['$a', { sha256: null }]] },
    'prev_events[0][1].sha256: expected a string, found null',
  ],
  [
    'a redaction of an invalid event ID',
    { ...v1, redacts: 5 },
    'redacts: expected a string that matches ^\\$ (EventId), found a number',
  ],
  ['no room_id', { ...v1, room_id: undefined }, NO_ROOM],
])

accepts(PduV3, [
  ['an event with references by ID', v3],
  ['an event_id, which is ignored', { ...v3, event_id: 5 }],
])

rejects(PduV3, [
  [
    'references of room version 1',
    { ...v3, auth_events: [reference] },
    'auth_events[0]: expected a string that matches ^\\$ (EventId), found an array of 2',
  ],
  [
    'a redaction of an invalid event ID',
    { ...v3, redacts: '' },
    'redacts: expected a string that matches ^\\$ (EventId), found ""',
  ],
  ['no depth', { ...v3, depth: undefined }, 'depth: expected an integer, found nothing'],
  ['a depth of 2^63', { ...v3, depth: 2 ** 63 }, 'depth: expected an integer, found a number of more than 53 bits'],
  [
    'a signature without a key ID',
    { ...v3, signatures: { 'example.org': 'x' } },
    'signatures[…]: expected an object, found a string of 1 character',
  ],
  ['no room_id', { ...v3, room_id: undefined }, NO_ROOM],
  [
    'an empty object',
    {},
    'content: expected an object, found nothing',
    'depth: expected an integer, found nothing',
    'hashes: expected an object, found nothing',
    'origin_server_ts: expected an integer, found nothing',
    'sender: expected a string that matches ^@ (UserId), found nothing',
    'signatures: expected an object, found nothing',
    'type: expected a string, found nothing',
    'auth_events: expected an array, found nothing',
    'prev_events: expected an array, found nothing',
    NO_ROOM,
  ],
  [
    'wrong optional fields',
    { ...v3, state_key: 5, unsigned: { age: '5 s' } },
    'state_key: expected a string, found a number',
    'unsigned.age: expected an integer, found a string of 3 characters',
  ],
])

accepts(PduV11, [
  ['an event', v3],
  ['redacts outside the content, which is ignored', { ...v3, redacts: 5 }],
])

rejects(PduV11, [['a create event without room_id', roomless, NO_ROOM]])

accepts(PduV12, [
  ['an event', v3],
  ['a create event without room_id', roomless],
])

rejects(PduV12, [
  ['another event without room_id', { ...roomless, type: 'm.room.member' }, NO_ROOM],
  ['an event without a type', { ...v3, type: undefined }, 'type: expected a string, found nothing'],
])
