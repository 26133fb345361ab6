import { mends, pdu } from './rows.js'

const pduV1 = pdu('m.room.name', { name: 'x' })
const pduV3 = { ...pduV1, event_id: undefined }
const DEPTH_ERRORS = [
  'depth: expected an integer, found a number of more than 53 bits',
  'origin_server_ts: expected an integer, found a number of more than 53 bits',
]

mends('large-pdu-integer', [
  {
    why: 'the depth of an attack, in room version 1',
    format: 'pdu',
    before: { ...pduV1, depth: 2 ** 63, origin_server_ts: -(2 ** 63) },
    errors: DEPTH_ERRORS,
    made: [
      [['depth'], 2 ** 63],
      [['origin_server_ts'], -(2 ** 63)],
    ],
    after: { ...pduV1, depth: 2 ** 53 - 1, origin_server_ts: -(2 ** 53) + 1 },
    options: { roomVersion: '1' },
  },
  {
    why: 'in room version 5',
    format: 'pdu',
    before: { ...pduV3, depth: 2 ** 53 },
    errors: DEPTH_ERRORS.slice(0, 1),
    made: [[['depth'], 2 ** 53]],
    after: { ...pduV3, depth: 2 ** 53 - 1 },
    options: { roomVersion: '5' },
  },
])
