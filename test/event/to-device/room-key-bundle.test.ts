import {
  ToDeviceRoomKeyBundleDefinition,
  ToDeviceRoomKeyBundleEventContent,
} from '../../../src/event/to-device/room-key-bundle.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const file = {
  hashes: { sha256: 'aGFzaA' },
  iv: 'aXYAAAAAAAA',
  key: { alg: 'A256CTR', ext: true, k: 'a2V5', key_ops: ['encrypt', 'decrypt'], kty: 'oct' },
  url: 'mxc://example.org/bundle',
  v: 'v2',
}
const content = { file, room_id: '!room:example.org' }

accepts(ToDeviceRoomKeyBundleEventContent, [
  ['a bundle', content],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceRoomKeyBundleEventContent, [
  [
    'an empty object',
    {},
    'file: expected an object, found nothing',
    'room_id: expected a string that matches ^! (RoomId), found nothing',
  ],
  ['an unencrypted file', { ...content, file: file.url }, 'file: expected an object, found a string of 24 characters'],
  [
    'a file without a key',
    { ...content, file: { ...file, key: undefined } },
    'file.key: expected an object, found nothing (v is "v2")',
  ],
  [
    'an invalid room ID',
    { ...content, room_id: '#room:example.org' },
    'room_id: expected a string that matches ^! (RoomId), found "#room:example.org"',
  ],
])

toDeviceShapes(ToDeviceRoomKeyBundleDefinition, { type: 'm.room_key_bundle', content })
