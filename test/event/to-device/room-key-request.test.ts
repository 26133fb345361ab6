import {
  ToDeviceRoomKeyRequestDefinition,
  ToDeviceRoomKeyRequestEventContent,
} from '../../../src/event/to-device/room-key-request.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const body = { algorithm: 'm.megolm.v1.aes-sha2', room_id: '!room:example.org', session_id: 'c2Vzc2lvbg' }
const cancellation = { action: 'request_cancellation', request_id: 'R1', requesting_device_id: 'LAPTOP' }
const content = { ...cancellation, action: 'request', body }

accepts(ToDeviceRoomKeyRequestEventContent, [
  ['a request', content],
  ['a request with the deprecated sender key', { ...content, body: { ...body, sender_key: 'Y3VydmU' } }],
  ['a cancellation', cancellation],
  ['a request without a body', { ...cancellation, action: 'request' }],
  ['an unknown action', { ...cancellation, action: 'org.example.remind' }],
  ['an unknown algorithm', { ...content, body: { ...body, algorithm: 'org.example.mls' } }],
  ['unknown keys', { ...content, body: { ...body, x: 1 }, x: 1 }],
])

rejects(ToDeviceRoomKeyRequestEventContent, [
  [
    'an empty object',
    {},
    'action: expected a string (RequestAction), found nothing',
    'request_id: expected a string, found nothing',
    'requesting_device_id: expected a string, found nothing',
  ],
  [
    'a request for an empty key',
    { ...content, body: {} },
    'body.algorithm: expected a string (EncryptionAlgorithm), found nothing',
    'body.room_id: expected a string, found nothing',
    'body.session_id: expected a string, found nothing',
  ],
  ['null as the body', { ...content, body: null }, 'body: expected an object, found null'],
  ['an ID as a number', { ...content, request_id: 1 }, 'request_id: expected a string, found a number'],
  [
    'null as the sender key',
    { ...content, body: { ...body, sender_key: null } },
    'body.sender_key: expected a string, found null',
  ],
])

toDeviceShapes(ToDeviceRoomKeyRequestDefinition, { type: 'm.room_key_request', content })
