import { CallSelectAnswerDefinition, CallSelectAnswerEventContent } from '../../../src/event/call/select-answer.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { call_id: 'call', party_id: 'desk', selected_party_id: 'phone', version: '1' }

accepts(CallSelectAnswerEventContent, [
  ['a selected answer', content],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(CallSelectAnswerEventContent, [
  [
    'no selected answer',
    { ...content, selected_party_id: undefined },
    'selected_party_id: expected a string, found nothing',
  ],
  [
    'a selected answer as a number',
    { ...content, selected_party_id: 7 },
    'selected_party_id: expected a string, found a number',
  ],
])

messageLikeShapes(CallSelectAnswerDefinition, { type: 'm.call.select_answer', content })
