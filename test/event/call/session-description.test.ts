import { SessionDescription } from '../../../src/event/call/session-description.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(SessionDescription, [
  ['an offer', { sdp: 'v=0', type: 'offer' }],
  ['an unspecified type of WebRTC', { sdp: '', type: 'rollback' }],
])

rejects(SessionDescription, [
  ['no type', { sdp: 'v=0' }, 'type: expected a string (SdpType), found nothing'],
  ['no description', { type: 'offer' }, 'sdp: expected a string, found nothing'],
])
