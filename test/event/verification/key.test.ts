import {
  KeyVerificationKeyEventContent,
  ToDeviceKeyVerificationKeyEventContent,
} from '../../../src/event/verification/key.js'
import { accepts, rejects } from '../../support/rows.js'

const fields = { key: 'YW4gZXBoZW1lcmFsIGtleQ' }

const TWINS = [
  [KeyVerificationKeyEventContent, { ...fields, 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationKeyEventContent, { ...fields, transaction_id: 'T1' }],
] as const

for (const [codec, content] of TWINS) {
  accepts(codec, [
    ['a key', content],
    ['an invalid key, which the specification allows', { ...content, key: '' }],
    ['unknown keys', { ...content, x: 1 }],
  ])

  rejects(codec, [
    ['no key', { ...content, key: undefined }, 'key: expected a string, found nothing'],
    ['a key as an array of bytes', { ...content, key: [1, 2] }, 'key: expected a string, found an array of 2'],
  ])
}
