import { SdpStreamMetadata } from '../../../src/event/call/sdp-stream-metadata.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(SdpStreamMetadata, [
  ['no streams', {}],
  [
    'a muted camera and a screen',
    { a: { audio_muted: true, purpose: 'm.usermedia', video_muted: true }, b: { purpose: 'm.screenshare' } },
  ],
  ['an unknown purpose', { a: { purpose: 'org.example.whiteboard' } }],
])

rejects(SdpStreamMetadata, [
  ['a stream without a purpose', { a: {} }, '[…].purpose: expected a string (StreamPurpose), found nothing'],
  [
    'strings instead of booleans',
    { a: { audio_muted: 0.5, purpose: 'm.usermedia' }, b: { purpose: 'm.usermedia', video_muted: 'no' } },
    '[…].audio_muted: expected a boolean, found a number',
    '[…].video_muted: expected a boolean, found a string of 2 characters',
  ],
])
