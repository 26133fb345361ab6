import {
  ToDeviceForwardedRoomKeyDefinition,
  ToDeviceForwardedRoomKeyEventContent,
} from '../../../src/event/to-device/forwarded-room-key.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const content = {
  algorithm: 'm.megolm.v1.aes-sha2',
  forwarding_curve25519_key_chain: [],
  room_id: '!room:example.org',
  sender_claimed_ed25519_key: 'ZWQyNTUxOQ',
  sender_key: 'Y3VydmU',
  session_id: 'c2Vzc2lvbg',
  session_key: 'a2V5',
}
const withheld = { code: 'm.unverified', reason: 'I did not know you' }

accepts(ToDeviceForwardedRoomKeyEventContent, [
  ['a key that is passed on for the first time', content],
  ['a key that has been passed on before', { ...content, forwarding_curve25519_key_chain: ['Zmlyc3Q', 'c2Vjb25k'] }],
  ['a key to the later part of a session', { ...content, withheld }],
  ['the same, where no reason was given', { ...content, withheld: { code: 'm.unverified' } }],
  ['why it was withheld, in a way that nobody knows yet', { ...content, withheld: { code: 'org.example', x: 1 } }],
  ['an algorithm that nobody knows yet', { ...content, algorithm: 'org.example.mls' }],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(ToDeviceForwardedRoomKeyEventContent, [
  [
    'nothing',
    {},
    'algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'forwarding_curve25519_key_chain: expected an array, found nothing',
    'room_id: expected a string, found nothing',
    'sender_claimed_ed25519_key: expected a string, found nothing',
    'sender_key: expected a string, found nothing',
    'session_id: expected a string, found nothing',
    'session_key: expected a string, found nothing',
  ],
  [
    'one device, and no list',
    { ...content, forwarding_curve25519_key_chain: 'Zmlyc3Q' },
    'forwarding_curve25519_key_chain: expected an array, found a string of 7 characters',
  ],
  [
    'a device that is null',
    { ...content, forwarding_curve25519_key_chain: ['Zmlyc3Q', null] },
    'forwarding_curve25519_key_chain[1]: expected a string, found null',
  ],
  [
    'a withheld part, and not why',
    { ...content, withheld: {} },
    'withheld.code: expected a string (RoomKeyWithheldCode), found nothing',
  ],
  [
    'a code, and no object',
    { ...content, withheld: 'm.unverified' },
    'withheld: expected an object, found a string of 12 characters',
  ],
  [
    'a reason that is null',
    { ...content, withheld: { ...withheld, reason: null } },
    'withheld.reason: expected a string, found null',
  ],
])

toDeviceShapes(ToDeviceForwardedRoomKeyDefinition, { type: 'm.forwarded_room_key', content })
