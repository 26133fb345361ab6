import { ToDeviceRoomKeyDefinition, ToDeviceRoomKeyEventContent } from '../../../src/event/to-device/room-key.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const content = {
  algorithm: 'm.megolm.v1.aes-sha2',
  room_id: '!room:example.org',
  session_id: 'c2Vzc2lvbg',
  session_key: 'a2V5',
}

accepts(ToDeviceRoomKeyEventContent, [
  ['a key', content],
  ['a key that may be shared', { ...content, shared_history: true }],
  ['an unknown algorithm', { ...content, algorithm: 'org.example.mls' }],
  ['an invalid room ID, which the specification allows', { ...content, room_id: 'room' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceRoomKeyEventContent, [
  [
    'an empty object',
    {},
    'algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'room_id: expected a string, found nothing',
    'session_id: expected a string, found nothing',
    'session_key: expected a string, found nothing',
  ],
  [
    'null as the algorithm',
    { ...content, algorithm: null },
    'algorithm: expected a string (EncryptionAlgorithm), found null',
  ],
  [
    'a key as an array of bytes',
    { ...content, session_key: [1, 2] },
    'session_key: expected a string, found an array of 2',
  ],
  [
    'a number instead of a boolean',
    { ...content, shared_history: 1 },
    'shared_history: expected a boolean, found a number',
  ],
])

toDeviceShapes(ToDeviceRoomKeyDefinition, { type: 'm.room_key', content })
