import { MegolmPayload, OlmPayload } from '../../../src/event/envelope/decrypted.js'
import { accepts, rejects } from '../../support/rows.js'

const olm = {
  content: { any: 'thing' },
  keys: { ed25519: 'fQpGIW1S' },
  recipient: '@bob:example.org',
  recipient_keys: { ed25519: 'Vb9p3mCk' },
  sender: '@alice:example.org',
  type: 'org.example.thing',
}
const deviceKeys = {
  algorithms: ['m.olm.v1.curve25519-aes-sha2'],
  device_id: 'GHTYAJCE',
  keys: { 'ed25519:GHTYAJCE': 'fQpGIW1S' },
  signatures: { '@alice:example.org': { 'ed25519:GHTYAJCE': 'dSO80A01' } },
  user_id: '@alice:example.org',
}

accepts(OlmPayload, [
  ['an event of any type', olm],
  ['the keys of the sending device', { ...olm, sender_device_keys: deviceKeys }],
  ['the keys of another user, which are not compared', { ...olm, sender: '@mallory:example.org' }],
  ['keys of other algorithms', { ...olm, keys: { curve25519: 5, ed25519: 'fQpGIW1S' } }],
  ['unknown keys', { ...olm, 'org.example.thing': 5, sender_device: 'GHTYAJCE' }],
])

rejects(OlmPayload, [
  [
    'an empty object',
    {},
    'content: expected an object, found nothing',
    'keys: expected an object, found nothing',
    'recipient: expected a string, found nothing',
    'recipient_keys: expected an object, found nothing',
    'sender: expected a string, found nothing',
    'type: expected a string, found nothing',
  ],
  [
    'no Ed25519 keys',
    { ...olm, keys: {}, recipient_keys: { ed25519: null } },
    'keys.ed25519: expected a string, found nothing',
    'recipient_keys.ed25519: expected a string, found null',
  ],
  [
    'wrong values',
    { ...olm, content: 'secret', recipient: 1, sender: 2, type: 3 },
    'content: expected an object, found a string of 6 characters',
    'recipient: expected a string, found a number',
    'sender: expected a string, found a number',
    'type: expected a string, found a number',
  ],
  [
    'device keys without signatures',
    { ...olm, sender_device_keys: { ...deviceKeys, signatures: undefined } },
    'sender_device_keys.signatures: expected an object, found nothing',
  ],
])

const megolm = { content: { any: 'thing' }, room_id: '!room:example.org', type: 'org.example.thing' }

accepts(MegolmPayload, [
  ['a message of any type', megolm],
  ['unknown keys', { ...megolm, state_key: 5 }],
])

rejects(MegolmPayload, [
  [
    'an empty object',
    {},
    'content: expected an object, found nothing',
    'room_id: expected a string, found nothing',
    'type: expected a string, found nothing',
  ],
  [
    'wrong values',
    { content: [], room_id: null, type: 5 },
    'content: expected an object, found an array of 0',
    'room_id: expected a string, found null',
    'type: expected a string, found a number',
  ],
])
