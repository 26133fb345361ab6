import { CallAnswerDefinition, CallAnswerEventContent } from '../../../src/event/call/answer.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = {
  answer: { sdp: 'v=0\r\no=- 6584580628695956864', type: 'answer' },
  call_id: '12345',
  party_id: '67890',
  version: '1',
}

accepts(CallAnswerEventContent, [
  ['an answer', content],
  ['a provisional answer (pranswer)', { ...content, answer: { sdp: 'v=0', type: 'pranswer' } }],
  [
    'an answer with stream metadata',
    { ...content, sdp_stream_metadata: { '271828182845': { purpose: 'm.usermedia' } } },
  ],
])

rejects(CallAnswerEventContent, [
  ['no answer', { ...content, answer: undefined }, 'answer: expected an object, found nothing'],
  [
    'an answer without a type',
    { ...content, answer: { sdp: 'v=0' } },
    'answer.type: expected a string (SdpType), found nothing',
  ],
  [
    'stream metadata that is not an object',
    { ...content, sdp_stream_metadata: [] },
    'sdp_stream_metadata: expected an object, found an array of 0',
  ],
])

messageLikeShapes(CallAnswerDefinition, { type: 'm.call.answer', content })
