import { RtcSlotDefinition, RtcSlotEventContent } from '../../src/unstable/rtc-slot.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = {
  application: { type: 'm.call', 'm.call.intent': 'video' },
  encryption: { type: 'm.per_member' },
  status: 'open',
}

accepts(RtcSlotEventContent, [
  ['an open slot', content],
  ['a closed slot', { status: 'closed' }],
  ['a slot without a status, which is closed', {}],
  ['an earlier draft', { application: { type: 'm.call' }, slot_id: 'm.call#ROOM' }],
  [
    'unknown values',
    { application: { type: 'org.example', board: 3 }, encryption: { type: 'org.example' }, status: 'ajar' },
  ],
])

rejects(RtcSlotEventContent, [
  [
    'wrong values',
    { application: { 'm.call.id': 1 }, encryption: {}, slot_id: 1, status: true },
    'application.type: expected a string (RtcApplicationType), found nothing',
    'application["m.call.id"]: expected a string, found a number',
    'encryption.type: expected a string (RtcEncryptionType), found nothing',
    'slot_id: expected a string, found a number',
    'status: expected a string (RtcSlotStatus), found a boolean',
  ],
])

shapesOfNames(RtcSlotDefinition, ['m.rtc.slot', 'org.matrix.msc4143.rtc.slot'], content, [
  'm.call#ROOM',
  5,
  'state_key: expected a string, found a number',
])
