import {
  canonicalJson,
  canonicalJsonFaults,
  checkLimits,
  computeEventId,
  contentHash,
  referenceHash,
  roomIdOfCreate,
} from '../../../src/index.js'
import { anyOf, isCount, isId, isString, left, listOf, only, optional, right } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const pdu = {
  type: 'm.room.message',
  content: { msgtype: 'm.text', body: 'Hi' },
  sender: '@alice:a.org',
  room_id: '!room:a.org',
  event_id: '$one:a.org',
  origin_server_ts: 5,
  depth: 3,
  auth_events: ['$a'],
  prev_events: ['$b'],
  hashes: { sha256: 'aGFzaA' },
  signatures: { 'a.org': { 'ed25519:1': 'c2lnbmF0dXJl' } },
  unsigned: { age: 5 },
} as const

const create = {
  type: 'm.room.create',
  state_key: '',
  content: { room_version: '12' },
  sender: '@alice:a.org',
  origin_server_ts: 5,
} as const

const isError = only({
  code: isString,
  path: listOf(isString),
  message: isString,
  size: optional(isCount),
  limit: optional(isCount),
})
const isFault = left(isError)

export const hash: Samples = {
  canonicalJson: sample(canonicalJson, [data({ b: [1, null], a: 'x' })], anyOf(isFault, right(isString))),
  canonicalJsonFaults: sample(canonicalJsonFaults, [data('{"a":[1.0,"x"]}')], listOf(isError)),
  contentHash: sample(contentHash, [data(pdu)], anyOf(isFault, right(isString))),
  referenceHash: sample(referenceHash, [data(pdu), data('10')], anyOf(isFault, right(isString))),
  computeEventId: [
    sample(computeEventId, [data(pdu), data('11')], anyOf(isFault, right(isId('$')))),
    sample(computeEventId, [data(pdu), data('1')], anyOf(isFault, right(isId('$')))),
  ],
  roomIdOfCreate: [
    sample(roomIdOfCreate, [data(create), data('12')], anyOf(isFault, right(isId('!')))),
    sample(roomIdOfCreate, [data({ ...create, room_id: '!room:a.org' }), data('1')], anyOf(isFault, right(isId('!')))),
  ],
  checkLimits: sample(checkLimits, [data({ ...pdu, sender: `@${'a'.repeat(300)}` })], listOf(isError)),
}
