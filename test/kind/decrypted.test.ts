import { describe, expect, test } from 'vitest'

import { AnyMegolmPayload, AnyOlmPayload } from '../../src/kind/decrypted.js'
import { accepts, messages, rejects } from '../support/rows.js'

const olm = {
  keys: { ed25519: 'fQpGIW1S' },
  recipient: '@bob:example.org',
  recipient_keys: { ed25519: 'Vb9p3mCk' },
  sender: '@alice:example.org',
}
const dummy = { type: 'm.dummy', content: {} }
const roomKey = {
  type: 'm.room_key',
  content: {
    algorithm: 'm.megolm.v1.aes-sha2',
    room_id: '!room:example.org',
    session_id: 'X3lUlvLE',
    session_key: 'AgAAAADx',
  },
}

accepts(AnyOlmPayload, [
  ['a dummy', { ...olm, ...dummy }],
  ['a room key', { ...olm, ...roomKey }],
])

rejects(AnyOlmPayload, [
  [
    'an invalid room key',
    { ...olm, ...roomKey, content: { ...roomKey.content, session_key: undefined } },
    'content.session_key: expected a string, found nothing',
  ],
  [
    'a room key without the keys of the devices',
    { ...olm, ...roomKey, keys: undefined },
    'keys: expected an object, found nothing',
  ],
  [
    'errors in the envelope and in the content',
    { ...olm, ...roomKey, content: { ...roomKey.content, room_id: undefined }, recipient: undefined },
    'recipient: expected a string, found nothing',
    'content.room_id: expected a string, found nothing',
  ],
])

const megolm = { room_id: '!room:example.org' }
const message = { type: 'm.room.message', content: { body: 'Hello', msgtype: 'm.text' } }

accepts(AnyMegolmPayload, [
  ['a message', { ...megolm, ...message }],
  ['a redaction', { ...megolm, type: 'm.room.redaction', content: {}, redacts: '$event' }],
])

rejects(AnyMegolmPayload, [
  [
    'a message without content',
    { ...megolm, ...message, content: { msgtype: 'm.text' } },
    'content.body: expected a string, found nothing (msgtype is "m.text")',
  ],
  ['a message without room_id', message, 'room_id: expected a string, found nothing'],
])

describe('payloads of the other algorithm', () => {
  test.each([
    ['m.room.message', AnyOlmPayload],
    ['m.room_key', AnyMegolmPayload],
    ['m.room.name', AnyMegolmPayload],
    ['org.example.thing', AnyOlmPayload],
    ['__proto__', AnyMegolmPayload],
  ])('%s in $name', (type, payload) => {
    expect(messages(payload, { ...olm, ...megolm, content: {}, type })).toEqual([
      expect.stringMatching(new RegExp(`^type: expected "m\\..*, found "${type}"$`)),
    ])
  })
})
