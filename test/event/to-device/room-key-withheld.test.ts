import {
  ToDeviceRoomKeyWithheldDefinition,
  ToDeviceRoomKeyWithheldEventContent,
} from '../../../src/event/to-device/room-key-withheld.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const noOlm = { algorithm: 'm.megolm.v1.aes-sha2', code: 'm.no_olm', sender_key: 'c2VuZGVy' }
const content = { ...noOlm, code: 'm.unverified', room_id: '!room:example.org', session_id: 'c2Vzc2lvbg' }

accepts(ToDeviceRoomKeyWithheldEventContent, [
  ['one key that is withheld', content],
  ['the same, with a reason', { ...content, reason: 'I do not know this device' }],
  ['no way to send any key', noOlm],
  ['a code and an algorithm that nobody knows yet', { ...content, algorithm: 'org.example.mls', code: 'org.example' }],
  ['a code about one session, which is not named', { ...noOlm, code: 'm.unavailable' }],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(ToDeviceRoomKeyWithheldEventContent, [
  [
    'nothing',
    {},
    'algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'code: expected a string (RoomKeyWithheldCode), found nothing',
    'sender_key: expected a string, found nothing',
  ],
  ['a numeric code', { ...content, code: 403 }, 'code: expected a string (RoomKeyWithheldCode), found a number'],
  [
    'a room that is none',
    { ...content, room_id: 'room' },
    'room_id: expected a string that matches ^! (RoomId), found "room"',
  ],
  [
    'null for what is not told',
    { ...noOlm, reason: null, room_id: null, session_id: null },
    'reason: expected a string, found null',
    'room_id: expected a string that matches ^! (RoomId), found null',
    'session_id: expected a string, found null',
  ],
])

toDeviceShapes(ToDeviceRoomKeyWithheldDefinition, { type: 'm.room_key.withheld', content })
