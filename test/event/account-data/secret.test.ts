import { SecretEventContent } from '../../../src/event/account-data/secret.js'
import { accepts, rejects } from '../../support/rows.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accepts(SecretEventContent, [
  ['a secret', { encrypted: { K1: data } }],
  ['a secret for two keys', { encrypted: { K1: data, K2: data } }],
  ['a secret for no key', { encrypted: {} }],
  ['other fields, for another algorithm', { encrypted: { K1: { sealed: [1, 2] } } }],
  ['a key with the name of an inherited method', { encrypted: { toString: data } }],
  ['base64 with padding', { encrypted: { K1: { ...data, mac: 'bWFjcw==' } } }],
  ['unknown keys', { encrypted: { K1: { ...data, x: 1 } }, x: 1 }],
])

rejects(SecretEventContent, [
  ['an empty object', {}, 'encrypted: expected an object, found nothing'],
  [
    'a string instead of keys',
    { encrypted: 'Y2lwaGVydGV4dA' },
    'encrypted: expected an object, found a string of 14 characters',
  ],
  [
    'a string for a key',
    { encrypted: { K1: 'Y2lwaGVydGV4dA' } },
    'encrypted[…]: expected an object, found a string of 14 characters',
  ],
  [
    'arrays of bytes instead of strings',
    { encrypted: { K1: { ciphertext: [1], iv: [2, 3], mac: null } } },
    'encrypted[…].ciphertext: expected a string, found an array of 1',
    'encrypted[…].iv: expected a string, found an array of 2',
    'encrypted[…].mac: expected a string, found null',
  ],
])
