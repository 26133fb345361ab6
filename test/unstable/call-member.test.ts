import { CallMemberDefinition, CallMemberEventContent } from '../../src/unstable/call-member.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const transport = {
  type: 'livekit',
  livekit_alias: '!room:example.org',
  livekit_service_url: 'https://jwt.example.org',
}

const session = {
  application: 'm.call',
  call_id: '',
  created_ts: 1_700_000_000_000,
  device_id: 'ABCDEF',
  expires: 14_400_000,
  foci_preferred: [transport],
  focus_active: { type: 'livekit', focus_selection: 'oldest_membership' },
  'm.call.intent': 'audio',
  membershipID: '@bob:example.org:ABCDEF',
  scope: 'm.room',
}

const legacy = {
  application: 'm.call',
  call_id: '',
  device_id: 'ABCDEF',
  expires: 3_600_000,
  foci_active: [transport],
  membershipID: 'k3Jd',
  scope: 'm.room',
}

const device = {
  device_id: 'ABCDEF',
  expires_ts: 1_700_000_000_000,
  session_id: 'x1',
  feeds: [{ purpose: 'm.usermedia' }],
}

accepts(CallMemberEventContent, [
  ['a device in a call, as Element sends it', session],
  [
    'only the required keys',
    { application: 'm.call', call_id: '', device_id: 'ABCDEF', focus_active: { type: 'livekit' } },
  ],
  [
    'unknown values',
    {
      ...session,
      foci_preferred: [{ type: 'org.example.carrier', pigeons: 2 }],
      focus_active: { type: 'org.example', focus_selection: 'org.example' },
      'm.call.intent': 'org.example',
      scope: 'org.example',
    },
  ],
  [
    'a session other than a call',
    { application: 'org.example.game', device_id: 'ABCDEF', focus_active: { type: 'livekit' }, level: 3 },
  ],
  ['a device that left', {}],
  ['a device that lost its connection', { leave_reason: 'm.lost_connection' }],
  [
    'a user in several sessions, by the first draft',
    { memberships: [legacy, { ...legacy, expires: undefined, expires_ts: 0 }] },
  ],
  ['a user in a call of MSC3401', { 'm.calls': [{ 'm.call_id': 'call1', 'm.devices': [device] }] }],
  ['a user who left a call of MSC3401', { 'm.calls': [] }],
])

rejects(CallMemberEventContent, [
  [
    'only an application',
    { application: 'm.call' },
    'device_id: expected a string, found nothing',
    'focus_active: expected an object, found nothing',
    'call_id: expected a string, found nothing',
  ],
  [
    'a session other than a call without a device',
    { application: 'org.example.game' },
    'device_id: expected a string, found nothing',
    'focus_active: expected an object, found nothing',
  ],
  [
    'an application that is not a string',
    { ...session, application: null },
    'application: expected a string, found null',
  ],
  [
    'wrong values',
    {
      ...session,
      created_ts: 'now',
      expires: 0.5,
      foci_preferred: [{ livekit_alias: 1 }],
      focus_active: { focus_selection: 1 },
      'm.call.intent': 1,
      membershipID: 1,
      scope: 1,
    },
    'focus_active.type: expected a string (ActiveFocusType), found nothing',
    'focus_active.focus_selection: expected a string (FocusSelection), found a number',
    'created_ts: expected an integer, found a string of 3 characters',
    'expires: expected an integer, found a fraction',
    'foci_preferred[0].type: expected a string (RtcTransportType), found nothing',
    'foci_preferred[0].livekit_alias: expected a string, found a number',
    'membershipID: expected a string, found a number',
    '["m.call.intent"]: expected a string (CallIntent), found a number',
    'scope: expected a string (CallScope), found a number',
  ],
  [
    'a wrong membership of the first draft',
    { memberships: [{ ...legacy, device_id: undefined }] },
    'memberships[0].device_id: expected a string, found nothing',
  ],
  [
    'a wrong call of MSC3401',
    { 'm.calls': [{ 'm.devices': [{ ...device, feeds: [{}], session_id: 5 }] }] },
    '["m.calls"][0]["m.call_id"]: expected a string, found nothing',
    '["m.calls"][0]["m.devices"][0].session_id: expected a string, found a number',
    '["m.calls"][0]["m.devices"][0].feeds[0].purpose: expected a string (FeedPurpose), found nothing',
  ],
  [
    'a reason that is not a string',
    { leave_reason: 5 },
    'leave_reason: expected a string (CallLeaveReason), found a number',
  ],
])

shapesOfNames(CallMemberDefinition, ['m.call.member', 'org.matrix.msc3401.call.member'], session, [
  '_@bob:example.org_ABCDEF_m.call',
  5,
  'state_key: expected a string, found a number',
])
