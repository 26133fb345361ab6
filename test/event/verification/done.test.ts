import {
  KeyVerificationDoneEventContent,
  ToDeviceKeyVerificationDoneEventContent,
} from '../../../src/event/verification/done.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(KeyVerificationDoneEventContent, [
  ['the verification that is done', { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  ['keys of a later version', { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' }, x: 1 }],
])

accepts(ToDeviceKeyVerificationDoneEventContent, [
  ['the verification that is done', { transaction_id: 'T1' }],
  ['keys of a later version', { transaction_id: 'T1', x: 1 }],
])

rejects(KeyVerificationDoneEventContent, [['nothing', {}, '["m.relates_to"]: expected an object, found nothing']])

rejects(ToDeviceKeyVerificationDoneEventContent, [['nothing', {}, 'transaction_id: expected a string, found nothing']])
