import { RtcDeclineDefinition, RtcDeclineEventContent } from '../../src/unstable/rtc-decline.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = { 'm.relates_to': { event_id: '$ring', rel_type: 'm.reference' } }

accepts(RtcDeclineEventContent, [
  ['a reference', content],
  ['unknown keys', { ...content, reason: 'Dinner' }],
])

rejects(RtcDeclineEventContent, [
  ['an empty object', {}, '["m.relates_to"]: expected an object, found nothing'],
  [
    'a reference without an event ID',
    { 'm.relates_to': { rel_type: 'm.reference' } },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
  ],
  [
    'another relation',
    { 'm.relates_to': { event_id: '$ring', rel_type: 'm.annotation' } },
    '["m.relates_to"].rel_type: expected "m.reference", found "m.annotation"',
  ],
])

shapesOfNames(RtcDeclineDefinition, ['m.rtc.decline', 'org.matrix.msc4310.rtc.decline'], content)
