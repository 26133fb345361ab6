import type { RoomPdu } from '../../../src/index.js'
import {
  publicKeyOf,
  requiredSigners,
  type ServerKeys,
  signJson,
  signPdu,
  verifyEd25519,
  verifyJson,
  verifySignatures,
} from '../../../src/signature/index.js'
import { anyOf, fields, isBoolean, isObject, isString, left, listOf, only, optional, right } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const seed = 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1'
const publicKey = publicKeyOf(seed) ?? ''
const signature = 'K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ'
const key = { entity: 'a.org', keyId: 'ed25519:1', seed }
const keys: readonly ServerKeys[] = [
  {
    server_name: 'a.org',
    verify_keys: { 'ed25519:1': { key: publicKey } },
    old_verify_keys: { 'ed25519:0': { key: publicKey, expired_ts: 1 } },
    valid_until_ts: 2000,
  },
]
const pdu = {
  type: 'm.room.member',
  state_key: '@bob:a.org',
  sender: '@bob:a.org',
  content: { membership: 'join', join_authorised_via_users_server: '@alice:a.org' },
  room_id: '!r:a.org',
  origin_server_ts: 1000,
  prev_events: [],
  auth_events: [],
  depth: 1,
  hashes: { sha256: 'hash' },
  signatures: { 'a.org': { 'ed25519:1': signature, 'ed25519:0': signature } },
} as const

const isError = only({ code: isString, path: listOf(isString), message: isString })
const isSigned = anyOf(left(isError), right(fields({ signatures: isObject })))

export const signatures: Samples = {
  publicKeyOf: sample(publicKeyOf, [data(seed)], optional(isString)),
  requiredSigners: ['1', '11'].map((version) =>
    sample(requiredSigners, [data({ ...pdu, event_id: '$e:b.org' }), choice(version)], listOf(isString)),
  ),
  signJson: sample(signJson, [data({ a: 1, signatures: { 'b.org': {} } }), choice(key)], isSigned),
  signPdu: sample((event: typeof pdu) => signPdu(event, '11', key), [data(pdu)], isSigned),
  verifyEd25519: sample(verifyEd25519, [data(publicKey), data('{}'), data(signature)], isBoolean),
  verifyJson: sample(
    verifyJson,
    [data({ signatures: pdu.signatures }), data({ entity: 'a.org', keyId: 'ed25519:1', publicKey })],
    listOf(isError),
  ),
  verifySignatures: sample(
    (event: RoomPdu, known: readonly ServerKeys[]) => verifySignatures(event, '11', known, { fetchedAt: 1 }),
    [data(pdu), data(keys)],
    listOf(isError),
  ),
}
