import { CallNegotiateDefinition, CallNegotiateEventContent } from '../../../src/event/call/negotiate.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = {
  call_id: 'call',
  description: { sdp: 'v=0\r\no=- 20518 0 IN IP4 203.0.113.1', type: 'offer' },
  lifetime: 30_000,
  party_id: 'phone',
  version: '1',
}

accepts(CallNegotiateEventContent, [
  ['an offer', content],
  ['an answer', { ...content, description: { sdp: 'v=0', type: 'answer' } }],
  [
    'an offer with stream metadata',
    { ...content, sdp_stream_metadata: { camera: { audio_muted: true, purpose: 'm.usermedia' } } },
  ],
  ['a description of an unspecified type', { ...content, description: { sdp: '', type: 'x' } }],
  ['unknown keys', { ...content, description: { ...content.description, x: 1 }, x: 1 }],
])

rejects(CallNegotiateEventContent, [
  [
    'no description',
    { ...content, description: undefined, lifetime: undefined },
    'description: expected an object, found nothing',
    'lifetime: expected an integer, found nothing',
  ],
  [
    'a description without SDP',
    { ...content, description: {} },
    'description.sdp: expected a string, found nothing',
    'description.type: expected a string (SdpType), found nothing',
  ],
  [
    'a string as a description',
    { ...content, description: 'v=0' },
    'description: expected an object, found a string of 3 characters',
  ],
  ['half a millisecond', { ...content, lifetime: 0.5 }, 'lifetime: expected an integer, found a fraction'],
  [
    'stream metadata that is not an object',
    { ...content, sdp_stream_metadata: [] },
    'sdp_stream_metadata: expected an object, found an array of 0',
  ],
])

messageLikeShapes(CallNegotiateDefinition, { type: 'm.call.negotiate', content })
