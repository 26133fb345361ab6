import { CallHangupDefinition, CallHangupEventContent } from '../../../src/event/call/hangup.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const content = { call_id: '12345', party_id: '67890', reason: 'user_hangup', version: '1' }

accepts(CallHangupEventContent, [
  ['the user hung up', content],
  ['an unknown reason', { ...content, reason: 'org.example.dinner' }],
])

rejects(CallHangupEventContent, [
  [
    'no reason, as in version 0',
    { ...content, reason: undefined },
    'reason: expected a string (HangupReason), found nothing',
  ],
])

messageLikeShapes(CallHangupDefinition, { type: 'm.call.hangup', content })
