import {
  RoomEncryptedDefinition,
  RoomEncryptedEventContent,
  ToDeviceRoomEncryptedDefinition,
} from '../../../src/event/room/encrypted.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const megolm = { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'AwgAEnACgAkLmt6qF84IK', session_id: 'session' }
const olm = {
  algorithm: 'm.olm.v1.curve25519-aes-sha2',
  ciphertext: { '7qZcfnBmbEGzxxaWfBjElJuvn7BZx+lSz': { body: 'AwogGJJzMhf', type: 0 } },
  sender_key: 'Szl29ksW/L8yZGWAX+8dY1XyFi+i5wm+D',
}

accepts(RoomEncryptedEventContent, [
  ['Megolm', megolm],
  ['Megolm with the deprecated device ID and sender key', { ...megolm, device_id: 'RJYKSTBOIE', sender_key: 'x' }],
  ['Olm', olm],
  ['Olm: a device with the name of an inherited method', { ...olm, ciphertext: { toString: { body: 'a', type: 1 } } }],
  ['an unlisted algorithm', { ...megolm, algorithm: 'org.example.mls' }],
  ['an unlisted algorithm with another type of ciphertext', { algorithm: 'org.example.mls', ciphertext: [[1, 2]] }],
  ['an unencrypted relation', { ...megolm, 'm.relates_to': { event_id: '$e', rel_type: 'm.replace' } }],
  ['an unencrypted reply', { ...megolm, 'm.relates_to': { 'm.in_reply_to': { event_id: '$e' } } }],
])

rejects(RoomEncryptedEventContent, [
  ['an empty object', {}, 'algorithm: expected a string, found nothing'],
  [
    'only a listed algorithm',
    { algorithm: megolm.algorithm },
    'ciphertext: expected a string or an object, found nothing',
  ],
  [
    'an unlisted algorithm with a relation without an event ID',
    { algorithm: 'org.example.mls', 'm.relates_to': { rel_type: 'm.thread' } },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.thread")',
  ],
  [
    'an array as ciphertext',
    { ...megolm, ciphertext: ['AwgAE'] },
    'ciphertext: expected a string or an object, found an array of 1',
  ],
  [
    'Olm: a string for a device',
    { ...olm, ciphertext: { device: 'AwogGJJzMhf' } },
    'ciphertext[…]: expected an object, found a string of 11 characters',
  ],
  [
    'Olm: a message type as a string',
    { ...olm, ciphertext: { device: { body: 'a', type: '0' } } },
    'ciphertext[…].type: expected an integer, found a string of 1 character',
  ],
  ['null as a relation', { ...megolm, 'm.relates_to': null }, '["m.relates_to"]: expected an object, found null'],
  [
    'a relation without an event ID',
    { ...megolm, 'm.relates_to': { rel_type: 'm.thread' } },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.thread")',
  ],
  [
    'Olm: an array of bytes as the body',
    { ...olm, ciphertext: { device: { body: [1, 2], type: 0 } } },
    'ciphertext[…].body: expected a string, found an array of 2',
  ],
  [
    'null instead of absent values',
    { ...megolm, device_id: null, sender_key: null, session_id: null },
    'device_id: expected a string, found null',
    'sender_key: expected a string, found null',
    'session_id: expected a string, found null',
  ],
])

messageLikeShapes(RoomEncryptedDefinition, { type: 'm.room.encrypted', content: megolm })

const toDevice = { type: 'm.room.encrypted', content: olm, sender: '@alice:example.org' }

accepts(ToDeviceRoomEncryptedDefinition.event, [['Olm, to a device', toDevice]])

rejects(ToDeviceRoomEncryptedDefinition.event, [
  [
    'without a sender',
    { ...toDevice, sender: undefined },
    'sender: expected a string that matches ^@ (UserId), found nothing',
  ],
  ['of another type', { ...toDevice, type: 'org.example' }, 'type: expected "m.room.encrypted", found "org.example"'],
  [
    'without a ciphertext',
    { ...toDevice, content: { algorithm: olm.algorithm } },
    'content.ciphertext: expected a string or an object, found nothing (algorithm is "m.olm.v1.curve25519-aes-sha2")',
  ],
])
