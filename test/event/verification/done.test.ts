import {
  KeyVerificationDoneEventContent,
  ToDeviceKeyVerificationDoneEventContent,
} from '../../../src/event/verification/done.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(KeyVerificationDoneEventContent, [
  ['a reference to the verification', { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  ['unknown keys', { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' }, x: 1 }],
])

accepts(ToDeviceKeyVerificationDoneEventContent, [
  ['a reference to the verification', { transaction_id: 'T1' }],
  ['unknown keys', { transaction_id: 'T1', x: 1 }],
])

rejects(KeyVerificationDoneEventContent, [
  ['an empty object', {}, '["m.relates_to"]: expected an object, found nothing'],
])

rejects(ToDeviceKeyVerificationDoneEventContent, [
  ['an empty object', {}, 'transaction_id: expected a string, found nothing'],
])
