import { DirectToDeviceEdu, DirectToDeviceEduContent } from '../../../src/event/edu/direct-to-device.js'
import { accepts, rejects } from '../../support/rows.js'

const content = {
  message_id: 'hiezohf6Hoo7kaev',
  messages: { '@bob:example.org': { GHTYAJCE: { action: 'request_cancellation', request_id: '1' } } },
  sender: '@alice:example.com',
  type: 'm.room_key_request',
}

accepts(DirectToDeviceEduContent, [
  ['a message for one device', content],
  ['a message for all devices of a user', { ...content, messages: { '@bob:example.org': { '*': {} } } }],
  ['an unknown type with any content', { ...content, type: 'org.example.thing' }],
  ['no messages', { ...content, messages: {} }],
  ['any value under a key that is not a user ID', { ...content, messages: { bob: 5 } }],
  ['unknown keys', { ...content, 'org.opentracing.context': '{}' }],
])

rejects(DirectToDeviceEduContent, [
  [
    'an empty object',
    {},
    'message_id: expected a string, found nothing',
    'messages: expected an object, found nothing',
    'sender: expected a string, found nothing',
    'type: expected a string, found nothing',
  ],
  [
    'wrong values',
    { message_id: 5, messages: [], sender: null, type: {} },
    'message_id: expected a string, found a number',
    'messages: expected an object, found an array of 0',
    'sender: expected a string, found null',
    'type: expected a string, found an object',
  ],
  [
    'a list of devices',
    { ...content, messages: { '@bob:example.org': ['GHTYAJCE'] } },
    'messages["@bob:example.org"]: expected an object, found an array of 1',
  ],
  [
    'a content that is not an object, which is not quoted',
    { ...content, messages: { '@bob:example.org': { GHTYAJCE: 'secret' } } },
    'messages["@bob:example.org"][…]: expected an object, found a string of 6 characters',
  ],
])

accepts(DirectToDeviceEdu, [['the EDU', { content, edu_type: 'm.direct_to_device' }]])

rejects(DirectToDeviceEdu, [
  ['an event', { content, type: 'm.room_key_request' }, 'edu_type: expected "m.direct_to_device", found nothing'],
  [
    'the type of the message instead of the EDU',
    { content, edu_type: 'm.room_key_request' },
    'edu_type: expected "m.direct_to_device", found "m.room_key_request"',
  ],
])
