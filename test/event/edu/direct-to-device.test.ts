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
  ['a type that nobody knows, and any content', { ...content, type: 'org.example.thing' }],
  ['messages for nobody', { ...content, messages: {} }],
  ['someone who is no user, whatever they are sent', { ...content, messages: { bob: 5 } }],
  ['more than a message', { ...content, 'org.opentracing.context': '{}' }],
])

rejects(DirectToDeviceEduContent, [
  [
    'nothing',
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
    'devices in a list',
    { ...content, messages: { '@bob:example.org': ['GHTYAJCE'] } },
    'messages["@bob:example.org"]: expected an object, found an array of 1',
  ],
  [
    'a content that is none, which is not quoted',
    { ...content, messages: { '@bob:example.org': { GHTYAJCE: 'secret' } } },
    'messages["@bob:example.org"][…]: expected an object, found a string of 6 characters',
  ],
])

accepts(DirectToDeviceEdu, [['the unit', { content, edu_type: 'm.direct_to_device' }]])

rejects(DirectToDeviceEdu, [
  ['an event', { content, type: 'm.room_key_request' }, 'edu_type: expected "m.direct_to_device", found nothing'],
  [
    'the type of the message for that of the unit',
    { content, edu_type: 'm.room_key_request' },
    'edu_type: expected "m.direct_to_device", found "m.room_key_request"',
  ],
])
