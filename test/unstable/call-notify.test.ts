import { CallNotifyDefinition, CallNotifyEventContent } from '../../src/unstable/call-notify.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = { application: 'm.call', call_id: '', 'm.mentions': { room: true }, notify_type: 'ring' }

accepts(CallNotifyEventContent, [
  ['the form that clients sent', content],
  ['unknown values and unknown keys', { ...content, application: 'org.example', notify_type: '', more: 1 }],
])

rejects(CallNotifyEventContent, [
  [
    'an empty object',
    {},
    'application: expected a string (CallNotifyApplication), found nothing',
    'call_id: expected a string, found nothing',
    '["m.mentions"]: expected an object, found nothing',
    'notify_type: expected a string (CallNotifyType), found nothing',
  ],
  [
    'wrong values',
    { application: 1, call_id: 1, 'm.mentions': { room: 'yes' }, notify_type: 1 },
    'application: expected a string (CallNotifyApplication), found a number',
    'call_id: expected a string, found a number',
    '["m.mentions"].room: expected a boolean, found a string of 3 characters',
    'notify_type: expected a string (CallNotifyType), found a number',
  ],
])

shapesOfNames(CallNotifyDefinition, ['m.call.notify', 'org.matrix.msc4075.call.notify'], content)
