/**
 * Uses every door of the package. Each set-up runs it, and each must get the same results.
 *
 * @module
 */
import { buildTextMessage, canonicalJson, computeEventId, parseEvent, roomDisplayName } from 'matrix-event-model'
import { integer, object } from 'matrix-event-model/codec'
import { verifyEd25519 } from 'matrix-event-model/signature'
import { PollStartEventContent } from 'matrix-event-model/unstable'

const event = { type: 'm.room.message', event_id: '$e', sender: '@alice:example.org', origin_server_ts: 1 }

function outcome(content) {
  const parsed = parseEvent('sync', { ...event, content })
  return parsed._tag === 'Left' ? parsed.left.errors.map(({ message }) => message) : parsed.right._tag
}

const publicKey = 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI'
const signature = 'K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ'

export const results = {
  known: outcome(buildTextMessage('Hello')),
  malformed: outcome({ msgtype: 'm.text', body: 1 }),
  custom: object('Target', { target: integer }).is({ target: 21 }),
  unstable: PollStartEventContent.is({}),
  json: canonicalJson({ b: 'é', a: [1] }),
  id: computeEventId({ type: 'm.room.name', content: {}, depth: 1, hashes: {} }, '11'),
  name: roomDisplayName({ name: 'Tea \u202e' }),
  signed: [verifyEd25519(publicKey, '{}', signature), verifyEd25519(publicKey, '{"a":1}', signature)],
}
