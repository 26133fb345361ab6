import { DeviceListUpdateEdu, DeviceListUpdateEduContent } from '../../../src/event/edu/device-list-update.js'
import { accepts, rejects } from '../../support/rows.js'

const minimal = { device_id: 'GHTYAJCE', stream_id: 6, user_id: '@alice:example.org' }
const content = {
  ...minimal,
  deleted: false,
  device_display_name: 'Alice’s phone',
  keys: {
    algorithms: ['m.olm.v1.curve25519-aes-sha2'],
    device_id: 'GHTYAJCE',
    keys: { 'ed25519:GHTYAJCE': 'fQpGIW1S' },
    signatures: { '@alice:example.org': { 'ed25519:GHTYAJCE': 'dSO80A01' } },
    user_id: '@alice:example.org',
  },
  prev_id: [4, 5],
}

accepts(DeviceListUpdateEduContent, [
  ['a device with name and keys', content],
  ['a device without name and keys', minimal],
  ['a deleted device', { ...minimal, deleted: true, prev_id: [6] }],
  ['the first update', { ...content, prev_id: [] }],
  ['unknown keys', { ...content, 'org.opentracing.context': '{}' }],
])

rejects(DeviceListUpdateEduContent, [
  [
    'an empty object',
    {},
    'device_id: expected a string, found nothing',
    'stream_id: expected an integer, found nothing',
    'user_id: expected a string, found nothing',
  ],
  [
    'wrong values',
    { deleted: 0, device_display_name: null, device_id: 1, prev_id: 5, stream_id: '6', user_id: null },
    'device_id: expected a string, found a number',
    'stream_id: expected an integer, found a string of 1 character',
    'user_id: expected a string, found null',
    'deleted: expected a boolean, found a number',
    'device_display_name: expected a string, found null',
    'prev_id: expected an array, found a number',
  ],
  [
    'a previous update as a string',
    { ...content, prev_id: [4, '5'] },
    'prev_id[1]: expected an integer, found a string of 1 character',
  ],
  [
    'keys without signatures',
    { ...content, keys: { ...content.keys, signatures: undefined } },
    'keys.signatures: expected an object, found nothing',
  ],
])

accepts(DeviceListUpdateEdu, [['the EDU', { content, edu_type: 'm.device_list_update' }]])

rejects(DeviceListUpdateEdu, [
  ['an event', { content, type: 'm.device_list_update' }, 'edu_type: expected "m.device_list_update", found nothing'],
  [
    'another EDU',
    { content, edu_type: 'm.signing_key_update' },
    'edu_type: expected "m.device_list_update", found "m.signing_key_update"',
  ],
])
