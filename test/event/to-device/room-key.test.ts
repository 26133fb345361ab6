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
  ['a key that may be handed on', { ...content, shared_history: true }],
  ['an algorithm that nobody knows yet', { ...content, algorithm: 'org.example.mls' }],
  ['a room by any name', { ...content, room_id: 'room' }],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(ToDeviceRoomKeyEventContent, [
  [
    'nothing',
    {},
    'algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'room_id: expected a string, found nothing',
    'session_id: expected a string, found nothing',
    'session_key: expected a string, found nothing',
  ],
  [
    'an algorithm that is null',
    { ...content, algorithm: null },
    'algorithm: expected a string (EncryptionAlgorithm), found null',
  ],
  ['a key in bytes', { ...content, session_key: [1, 2] }, 'session_key: expected a string, found an array of 2'],
  ['a numeral for a boolean', { ...content, shared_history: 1 }, 'shared_history: expected a boolean, found a number'],
])

toDeviceShapes(ToDeviceRoomKeyDefinition, { type: 'm.room_key', content })
