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
    ['a key named like a method of all objects', { ...content, mac: { toString: 'dGhlIGtleQ' } }],
    ['keys of a later version', { ...content, x: 1 }],
  ])

  rejects(codec, [
    [
      'no codes',
      { ...content, keys: undefined, mac: undefined },
      'keys: expected a string, found nothing',
      'mac: expected an object, found nothing',
    ],
    ['a list of key IDs', { ...content, keys: ['ed25519:PHONE'] }, 'keys: expected a string, found an array of 1'],
    [
      'one code, and no map',
      { ...content, mac: 'dGhlIGtleQ' },
      'mac: expected an object, found a string of 10 characters',
    ],
    ['a code that is none', { ...content, mac: { 'ed25519:PHONE': null } }, 'mac[…]: expected a string, found null'],
  ])
}
