import { CallRejectDefinition, CallRejectEventContent } from '../../../src/event/call/reject.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { call_id: 'call', party_id: 'phone', version: '1' }

accepts(CallRejectEventContent, [
  ['the common fields of call events', content],
  ['a reason, which only hangups have', { ...content, reason: 5 }],
])

rejects(CallRejectEventContent, [
  [
    'an empty object',
    {},
    'call_id: expected a string, found nothing',
    'party_id: expected a string, found nothing',
    'version: expected a string, found nothing',
  ],
  ['a call ID as a number', { ...content, call_id: 12 }, 'call_id: expected a string, found a number'],
])

messageLikeShapes(CallRejectDefinition, { type: 'm.call.reject', content })
