import {
  ToDeviceRoomKeyWithheldDefinition,
  ToDeviceRoomKeyWithheldEventContent,
} from '../../../src/event/to-device/room-key-withheld.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const noOlm = { algorithm: 'm.megolm.v1.aes-sha2', code: 'm.no_olm', sender_key: 'c2VuZGVy' }
const content = { ...noOlm, code: 'm.unverified', room_id: '!room:example.org', session_id: 'c2Vzc2lvbg' }

accepts(ToDeviceRoomKeyWithheldEventContent, [
  ['a withheld key', content],
  ['a withheld key with a reason', { ...content, reason: 'I do not know this device' }],
  ['no Olm session', noOlm],
  ['an unknown code and an unknown algorithm', { ...content, algorithm: 'org.example.mls', code: 'org.example' }],
  ['a code for one session without a session ID', { ...noOlm, code: 'm.unavailable' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceRoomKeyWithheldEventContent, [
  [
    'an empty object',
    {},
    'algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'code: expected a string (RoomKeyWithheldCode), found nothing',
    'sender_key: expected a string, found nothing',
  ],
  ['a code as a number', { ...content, code: 403 }, 'code: expected a string (RoomKeyWithheldCode), found a number'],
  [
    'an invalid room ID',
    { ...content, room_id: 'room' },
    'room_id: expected a string that matches ^! (RoomId), found "room"',
  ],
  [
    'null instead of absent values',
    { ...noOlm, reason: null, room_id: null, session_id: null },
    'reason: expected a string, found null',
    'room_id: expected a string that matches ^! (RoomId), found null',
    'session_id: expected a string, found null',
  ],
])

toDeviceShapes(ToDeviceRoomKeyWithheldDefinition, { type: 'm.room_key.withheld', content })
