import {
  KeyVerificationMacEventContent,
  ToDeviceKeyVerificationMacEventContent,
} from '../../../src/event/verification/mac.js'
import { accepts, rejects } from '../../support/rows.js'

const fields = { keys: 'dGhlIGlkcw', mac: { 'ed25519:PHONE': 'dGhlIGtleQ' } }

const TWINS = [
  [KeyVerificationMacEventContent, { ...fields, 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationMacEventContent, { ...fields, transaction_id: 'T1' }],
] as const

for (const [codec, content] of TWINS) {
  accepts(codec, [
    ['one key', content],
    ['no keys', { ...content, mac: {} }],
    ['a key with the name of an inherited method', { ...content, mac: { toString: 'dGhlIGtleQ' } }],
    ['unknown keys', { ...content, x: 1 }],
  ])

  rejects(codec, [
    [
      'no MACs',
      { ...content, keys: undefined, mac: undefined },
      'keys: expected a string, found nothing',
      'mac: expected an object, found nothing',
    ],
    ['a list of key IDs', { ...content, keys: ['ed25519:PHONE'] }, 'keys: expected a string, found an array of 1'],
    [
      'a MAC instead of a map',
      { ...content, mac: 'dGhlIGtleQ' },
      'mac: expected an object, found a string of 10 characters',
    ],
    [
      'a MAC that is not a string',
      { ...content, mac: { 'ed25519:PHONE': null } },
      'mac[…]: expected a string, found null',
    ],
  ])
}
