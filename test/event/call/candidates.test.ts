import { CallCandidatesDefinition, CallCandidatesEventContent } from '../../../src/event/call/candidates.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const candidate = {
  candidate: 'candidate:863018703 1 udp 2122260223 10.9.64.156 43670',
  sdpMLineIndex: 0,
  sdpMid: 'audio',
}
const content = { call_id: '12345', candidates: [candidate], party_id: '67890', version: '1' }

accepts(CallCandidatesEventContent, [
  ['candidates', content],
  ['the end of candidates', { ...content, candidates: [{ candidate: '' }] }],
  ['no candidates', { ...content, candidates: [] }],
  [
    'a fractional line index, which the specification allows',
    { ...content, candidates: [{ ...candidate, sdpMLineIndex: 0.5 }] },
  ],
])

rejects(CallCandidatesEventContent, [
  [
    'a candidate instead of a list',
    { ...content, candidates: candidate },
    'candidates: expected an array, found an object',
  ],
  [
    'a candidate that is not an object',
    { ...content, candidates: [candidate, { sdpMid: 'audio' }] },
    'candidates[1].candidate: expected a string, found nothing',
  ],
  [
    'null as the line index, as browsers may write it',
    { ...content, candidates: [{ ...candidate, sdpMLineIndex: null, sdpMid: null }] },
    'candidates[0].sdpMLineIndex: expected a number, found null',
    'candidates[0].sdpMid: expected a string, found null',
  ],
])

messageLikeShapes(CallCandidatesDefinition, { type: 'm.call.candidates', content })
