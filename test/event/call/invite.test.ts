import { CallInviteDefinition, CallInviteEventContent } from '../../../src/event/call/invite.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = {
  call_id: '12345',
  lifetime: 60_000,
  offer: { sdp: 'v=0\r\no=- 6584580628695956864', type: 'offer' },
  party_id: '67890',
  version: '1',
}

accepts(CallInviteEventContent, [
  ['a call to anyone in the room', content],
  ['an offer of an unspecified type', { ...content, offer: { sdp: 'v=0', type: 'pranswer' } }],
  ['a call to one user', { ...content, invitee: '@bob:example.org' }],
  [
    'a call with stream metadata',
    {
      ...content,
      sdp_stream_metadata: { '271828182845': { purpose: 'm.screenshare' }, '314159265358': { purpose: 'm.usermedia' } },
    },
  ],
])

rejects(CallInviteEventContent, [
  [
    'a lifetime in words',
    { ...content, lifetime: '60 s' },
    'lifetime: expected an integer, found a string of 4 characters',
  ],
  [
    'an offer without a type',
    { ...content, offer: { sdp: 'v=0' } },
    'offer.type: expected a string (SdpType), found nothing',
  ],
  ['an offer without SDP', { ...content, offer: { type: 'offer' } }, 'offer.sdp: expected a string, found nothing'],
  [
    'a call to an invalid user ID',
    { ...content, invitee: 'bob' },
    'invitee: expected a string that matches ^@ (UserId), found "bob"',
  ],
  [
    'stream metadata that is not an object',
    { ...content, sdp_stream_metadata: [] },
    'sdp_stream_metadata: expected an object, found an array of 0',
  ],
])

messageLikeShapes(CallInviteDefinition, { type: 'm.call.invite', content })
