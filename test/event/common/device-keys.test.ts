import { DeviceKeys } from '../../../src/event/common/device-keys.js'
import { accepts, rejects } from '../../support/rows.js'

const keys = {
  algorithms: ['m.olm.v1.curve25519-aes-sha2', 'm.megolm.v1.aes-sha2'],
  device_id: 'GHTYAJCE',
  keys: { 'curve25519:GHTYAJCE': 'Vb9p3mCk', 'ed25519:GHTYAJCE': 'fQpGIW1S' },
  signatures: { '@alice:example.org': { 'ed25519:GHTYAJCE': 'dSO80A01' } },
  user_id: '@alice:example.org',
}

accepts(DeviceKeys, [
  ['keys with signatures', keys],
  ['a name for the device', { ...keys, unsigned: { device_display_name: 'Alice’s phone' } }],
  ['a device without a name', { ...keys, unsigned: {} }],
  ['no keys and no signatures', { ...keys, algorithms: [], keys: {}, signatures: {} }],
  ['an unknown algorithm', { ...keys, algorithms: ['org.example.mls'] }],
  ['any value under a key that is not a user ID', { ...keys, signatures: { 'example.org': 5 } }],
  ['unknown keys', { ...keys, dehydrated: true }],
])

rejects(DeviceKeys, [
  [
    'an empty object',
    {},
    'algorithms: expected an array, found nothing',
    'device_id: expected a string, found nothing',
    'keys: expected an object, found nothing',
    'signatures: expected an object, found nothing',
    'user_id: expected a string, found nothing',
  ],
  [
    'an algorithm instead of a list',
    { ...keys, algorithms: 'x' },
    'algorithms: expected an array, found a string of 1 character',
  ],
  [
    'an algorithm as a number',
    { ...keys, algorithms: [1] },
    'algorithms[0]: expected a string (EncryptionAlgorithm), found a number',
  ],
  [
    'a key that is not a string',
    { ...keys, keys: { 'ed25519:GHTYAJCE': {} } },
    'keys[…]: expected a string, found an object',
  ],
  [
    'a string as signatures of a user, which is not quoted',
    { ...keys, signatures: { '@alice:example.org': 'dSO80A01' } },
    'signatures["@alice:example.org"]: expected an object, found a string of 8 characters',
  ],
  [
    'a signature that is not a string',
    { ...keys, signatures: { '@alice:example.org': { 'ed25519:GHTYAJCE': null } } },
    'signatures["@alice:example.org"][…]: expected a string, found null',
  ],
  [
    'a device ID and a user ID as numbers',
    { ...keys, device_id: 1, user_id: 2 },
    'device_id: expected a string, found a number',
    'user_id: expected a string, found a number',
  ],
  [
    'a name that is not a string',
    { ...keys, unsigned: { device_display_name: null } },
    'unsigned.device_display_name: expected a string, found null',
  ],
])
