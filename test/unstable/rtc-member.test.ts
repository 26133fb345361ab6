import { RtcMemberDefinition, RtcMemberEventContent } from '../../src/unstable/rtc-member.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const wild = {
  application: { type: 'm.call', 'm.call.intent': 'audio' },
  member: { id: 'dF5y', device_id: 'ABCDEF', user_id: '@bob:example.org' },
  msc4354_sticky_key: 'dF5y',
  rtc_transports: [{ type: 'livekit', livekit_service_url: 'https://jwt.example.org' }],
  slot_id: 'm.call#ROOM',
  versions: [],
}

const draft = {
  application: { type: 'm.call' },
  member: { id: 'dF5y', membership: 'join' },
  slot_id: 'm.call#ROOM',
  sticky_key: 'dF5y',
  transports: { can_subscribe: ['livekit'], published: [{ type: 'livekit' }] },
}

accepts(RtcMemberEventContent, [
  ['a device in a call, as clients send it', wild],
  ['the current draft', draft],
  [
    'an intermediate draft',
    { ...wild, member: { id: 'dF5y', claimed_device_id: 'ABCDEF', claimed_user_id: '@bob:example.org' } },
  ],
  ['an update', { ...wild, 'm.relates_to': { event_id: '$join', rel_type: 'm.reference' } }],
  ['a device that left, as clients send it', { msc4354_sticky_key: 'dF5y' }],
  [
    'the current draft',
    {
      leave_reason: { code: 'leave', reason: 'Dinner' },
      member: { id: 'dF5y', membership: 'leave' },
      slot_id: 'm.call#ROOM',
      sticky_key: 'dF5y',
    },
  ],
  ['both names of the sticky key', { ...wild, sticky_key: 'dF5y' }],
  ['unknown values', { ...draft, member: { id: '', membership: 'maybe' }, leave_reason: { code: 'org.example' } }],
])

rejects(RtcMemberEventContent, [
  ['no sticky key', { ...wild, msc4354_sticky_key: undefined }, 'sticky_key: expected a string, found nothing'],
  [
    'wrong sticky keys',
    { msc4354_sticky_key: 1, sticky_key: null },
    'sticky_key: expected a string, found null',
    'msc4354_sticky_key: expected a string, found a number',
  ],
  [
    'wrong values',
    {
      application: {},
      leave_reason: 'bored',
      'm.relates_to': { event_id: '$join', rel_type: 'm.thread' },
      member: { device_id: 1, membership: 1 },
      rtc_transports: [{}],
      slot_id: 1,
      sticky_key: 'dF5y',
      transports: { can_subscribe: [1], published: {} },
      versions: [0],
    },
    'application.type: expected a string (RtcApplicationType), found nothing',
    'leave_reason: expected an object, found a string of 5 characters',
    '["m.relates_to"].rel_type: expected "m.reference", found "m.thread"',
    'member.id: expected a string, found nothing',
    'member.device_id: expected a string, found a number',
    'member.membership: expected a string (RtcMembership), found a number',
    'rtc_transports[0].type: expected a string (RtcTransportType), found nothing',
    'slot_id: expected a string, found a number',
    'transports.can_subscribe[0]: expected a string, found a number',
    'transports.published: expected an array, found an object',
    'versions[0]: expected a string, found a number',
  ],
])

shapesOfNames(RtcMemberDefinition, ['m.rtc.member', 'org.matrix.msc4143.rtc.member'], wild)
