import { CallAnswerEventContent } from '../../../src/event/call/answer.js'
import { CallCandidatesEventContent } from '../../../src/event/call/candidates.js'
import { CallHangupEventContent } from '../../../src/event/call/hangup.js'
import { CallInviteEventContent } from '../../../src/event/call/invite.js'
import { CallNegotiateEventContent } from '../../../src/event/call/negotiate.js'
import { CallRejectEventContent } from '../../../src/event/call/reject.js'
import { CallSdpStreamMetadataChangedEventContent } from '../../../src/event/call/sdp-stream-metadata-changed.js'
import { CallSelectAnswerEventContent } from '../../../src/event/call/select-answer.js'
import { accepts, rejects } from '../../support/rows.js'

const common = { call_id: '12345', party_id: '67890', version: '1' }

const CALLS = [
  [CallAnswerEventContent, { ...common, answer: { sdp: 'v=0', type: 'answer' } }],
  [CallCandidatesEventContent, { ...common, candidates: [] }],
  [CallHangupEventContent, { ...common, reason: 'user_hangup' }],
  [CallInviteEventContent, { ...common, lifetime: 60_000, offer: { sdp: 'v=0', type: 'offer' } }],
  [CallNegotiateEventContent, { ...common, description: { sdp: 'v=0', type: 'offer' }, lifetime: 60_000 }],
  [CallRejectEventContent, common],
  [CallSdpStreamMetadataChangedEventContent, { ...common, sdp_stream_metadata: {} }],
  [CallSelectAnswerEventContent, { ...common, selected_party_id: '67890' }],
] as const

for (const [codec, content] of CALLS) {
  accepts(codec, [
    ['version 1', content],
    ['an unspecified version', { ...content, version: 'org.example.2' }],
  ])
  rejects(codec, [
    ['version 0, a number', { ...content, version: 0 }, 'version: expected a string, found a number'],
    [
      'no call ID',
      { ...content, call_id: undefined, party_id: undefined },
      'call_id: expected a string, found nothing',
      'party_id: expected a string, found nothing',
    ],
  ])
}
