import { CallSelectAnswerDefinition, CallSelectAnswerEventContent } from '../../../src/event/call/select-answer.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { call_id: 'call', party_id: 'desk', selected_party_id: 'phone', version: '1' }

accepts(CallSelectAnswerEventContent, [
  ['an answer that was chosen', content],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(CallSelectAnswerEventContent, [
  [
    'no answer that was chosen',
    { ...content, selected_party_id: undefined },
    'selected_party_id: expected a string, found nothing',
  ],
  ['an answer by number', { ...content, selected_party_id: 7 }, 'selected_party_id: expected a string, found a number'],
])

messageLikeShapes(CallSelectAnswerDefinition, { type: 'm.call.select_answer', content })
