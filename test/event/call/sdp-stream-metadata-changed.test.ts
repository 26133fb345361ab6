import {
  CallSdpStreamMetadataChangedDefinition,
  CallSdpStreamMetadataChangedEventContent,
} from '../../../src/event/call/sdp-stream-metadata-changed.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = {
  call_id: 'call',
  party_id: 'phone',
  sdp_stream_metadata: { camera: { purpose: 'm.usermedia', video_muted: true } },
  version: '1',
}

accepts(CallSdpStreamMetadataChangedEventContent, [
  ['a muted camera', content],
  ['no streams', { ...content, sdp_stream_metadata: {} }],
  ['an unknown purpose', { ...content, sdp_stream_metadata: { a: { purpose: 'org.example.board' } } }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(CallSdpStreamMetadataChangedEventContent, [
  [
    'no stream metadata',
    { ...content, sdp_stream_metadata: undefined },
    'sdp_stream_metadata: expected an object, found nothing',
  ],
  [
    'a stream without a purpose',
    { ...content, sdp_stream_metadata: { camera: { video_muted: true } } },
    'sdp_stream_metadata[…].purpose: expected a string (StreamPurpose), found nothing',
  ],
])

messageLikeShapes(CallSdpStreamMetadataChangedDefinition, { type: 'm.call.sdp_stream_metadata_changed', content })
