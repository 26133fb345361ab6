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
  ['a key that is forwarded for the first time', content],
  ['a key that was forwarded before', { ...content, forwarding_curve25519_key_chain: ['Zmlyc3Q', 'c2Vjb25k'] }],
  ['a key for the later part of a session', { ...content, withheld }],
  ['a key for the later part of a session without a reason', { ...content, withheld: { code: 'm.unverified' } }],
  ['an unknown code', { ...content, withheld: { code: 'org.example', x: 1 } }],
  ['an unknown algorithm', { ...content, algorithm: 'org.example.mls' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceForwardedRoomKeyEventContent, [
  [
    'an empty object',
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
    'a device instead of a list',
    { ...content, forwarding_curve25519_key_chain: 'Zmlyc3Q' },
    'forwarding_curve25519_key_chain: expected an array, found a string of 7 characters',
  ],
  [
    'null as a device',
    { ...content, forwarding_curve25519_key_chain: ['Zmlyc3Q', null] },
    'forwarding_curve25519_key_chain[1]: expected a string, found null',
  ],
  [
    'withheld without a code',
    { ...content, withheld: {} },
    'withheld.code: expected a string (RoomKeyWithheldCode), found nothing',
  ],
  [
    'a code instead of an object',
    { ...content, withheld: 'm.unverified' },
    'withheld: expected an object, found a string of 12 characters',
  ],
  [
    'null as the reason',
    { ...content, withheld: { ...withheld, reason: null } },
    'withheld.reason: expected a string, found null',
  ],
])

toDeviceShapes(ToDeviceForwardedRoomKeyDefinition, { type: 'm.forwarded_room_key', content })
