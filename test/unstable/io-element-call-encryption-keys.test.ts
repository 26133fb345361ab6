import {
  CallEncryptionKeysEvent,
  CallEncryptionKeysEventContent,
  ToDeviceCallEncryptionKeysEvent,
  ToDeviceCallEncryptionKeysEventContent,
} from '../../src/unstable/io-element-call-encryption-keys.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

const key = { index: 0, key: 'c2VjcmV0' }
const content = { call_id: '', device_id: 'PHONE', keys: [key], sent_ts: 1_700_000_000_000 }
const toDevice = {
  keys: key,
  member: { claimed_device_id: 'PHONE', id: 'a1b2' },
  room_id: '!tea:example.org',
  sent_ts: 1_700_000_000_000,
  session: { application: 'm.call', call_id: '', scope: 'm.room' },
}

accepts(CallEncryptionKeysEventContent, [
  ['keys', content],
  ['keys without a time', { ...content, sent_ts: undefined }],
])

rejects(CallEncryptionKeysEventContent, [
  [
    'an empty object',
    {},
    'call_id: expected a string, found nothing',
    'device_id: expected a string, found nothing',
    'keys: expected an array, found nothing',
  ],
  [
    'a key without its index',
    { ...content, keys: [{ key: 'k' }] },
    'keys[0].index: expected an integer, found nothing',
  ],
  [
    'one key',
    toDevice,
    'call_id: expected a string, found nothing',
    'device_id: expected a string, found nothing',
    'keys: expected an array, found an object',
  ],
])

accepts(CallEncryptionKeysEvent, [['an event', roomEvent({ type: 'io.element.call.encryption_keys', content })]])

accepts(ToDeviceCallEncryptionKeysEventContent, [
  ['a key', toDevice],
  ['only the required keys', { keys: key, member: { claimed_device_id: 'PHONE' }, room_id: '!tea:example.org' }],
])

rejects(ToDeviceCallEncryptionKeysEventContent, [
  [
    'an empty object',
    {},
    'keys: expected an object, found nothing',
    'member: expected an object, found nothing',
    'room_id: expected a string that matches ^! (RoomId), found nothing',
  ],
  [
    'a key that is a number',
    { ...toDevice, keys: { index: 0, key: 914_273 } },
    'keys.key: expected a string, found a number',
  ],
])

accepts(ToDeviceCallEncryptionKeysEvent, [
  ['an event', { content: toDevice, sender: '@alice:example.org', type: 'io.element.call.encryption_keys' }],
])
