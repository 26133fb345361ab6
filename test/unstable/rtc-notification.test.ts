import { RtcNotificationDefinition, RtcNotificationEventContent } from '../../src/unstable/rtc-notification.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const surroundings = {
  'm.mentions': { user_ids: ['@bob:example.org'] },
  'm.relates_to': { event_id: '$member', rel_type: 'm.reference' },
}

const wild = {
  ...surroundings,
  lifetime: 30_000,
  'm.call.intent': 'video',
  notification_type: 'ring',
  sender_ts: 1_700_000_000_000,
}

const draft = {
  ...surroundings,
  application: {
    type: 'm.call',
    device_id: 'ABCDEF',
    lifetime: 30_000,
    notification_type: 'ring',
    sender_ts: 1_700_000_000_000,
  },
  'm.text': [{ body: 'Alice calls' }],
}

accepts(RtcNotificationEventContent, [
  ['a call, as clients send it', wild],
  ['a notification without ringing', { ...wild, notification_type: 'notification' }],
  ['only the required keys', { lifetime: 0, notification_type: 'ring', sender_ts: 0 }],
  ['unknown values', { ...wild, 'm.call.intent': '', notification_type: 'org.example.flash' }],
  ['a call by the current draft', draft],
  ['a session other than a call', { application: { type: 'org.example.board', color: 'green' } }],
])

rejects(RtcNotificationEventContent, [
  ['an empty object', {}, 'application: expected an object, found nothing'],
  [
    'only a notification type',
    { notification_type: 'ring' },
    'lifetime: expected an integer, found nothing',
    'sender_ts: expected an integer, found nothing',
  ],
  [
    'a type that is not a string',
    { ...wild, notification_type: 5 },
    'notification_type: expected a string, found a number',
  ],
  [
    'wrong values',
    {
      lifetime: '30 s',
      'm.call.intent': 1,
      'm.mentions': { user_ids: '@bob:example.org' },
      'm.relates_to': { rel_type: 'm.reference' },
      notification_type: 'ring',
      sender_ts: 0.5,
    },
    'lifetime: expected an integer, found a string of 4 characters',
    'sender_ts: expected an integer, found a fraction',
    '["m.mentions"].user_ids: expected an array, found a string of 16 characters',
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
    '["m.call.intent"]: expected a string (CallIntent), found a number',
  ],
  [
    'wrong parts of the current draft',
    { application: { lifetime: '30 s', notification_type: 5 }, 'm.text': 5 },
    'application.type: expected a string (RtcNotificationApplicationType), found nothing',
    'application.lifetime: expected an integer, found a string of 4 characters',
    'application.notification_type: expected a string (RtcNotificationType), found a number',
    '["m.text"]: expected a string or an array, found a number',
  ],
])

shapesOfNames(RtcNotificationDefinition, ['m.rtc.notification', 'org.matrix.msc4075.rtc.notification'], wild)
