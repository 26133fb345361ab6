import {
  KeyVerificationCancelEventContent,
  ToDeviceKeyVerificationCancelEventContent,
} from '../../../src/event/verification/cancel.js'
import { accepts, rejects } from '../../support/rows.js'

const fields = { code: 'm.user', reason: 'Not now' }

const TWINS = [
  [KeyVerificationCancelEventContent, { ...fields, 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationCancelEventContent, { ...fields, transaction_id: 'T1' }],
] as const

for (const [codec, content] of TWINS) {
  accepts(codec, [
    ['a cancellation by the user', content],
    ['mismatched strings', { ...content, code: 'm.mismatched_sas', reason: '' }],
    ['an unknown code', { ...content, code: 'org.example.tired' }],
    ['unknown keys', { ...content, x: 1 }],
  ])

  rejects(codec, [
    [
      'no code and no reason',
      { ...content, code: undefined, reason: undefined },
      'code: expected a string (CancelCode), found nothing',
      'reason: expected a string, found nothing',
    ],
    [
      'numbers instead of strings',
      { ...content, code: 404, reason: 5 },
      'code: expected a string (CancelCode), found a number',
      'reason: expected a string, found a number',
    ],
  ])
}
