import { SecretEventContent } from '../../../src/event/account-data/secret.js'
import { accepts, rejects } from '../../support/rows.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accepts(SecretEventContent, [
  ['a secret', { encrypted: { K1: data } }],
  ['a secret for two keys', { encrypted: { K1: data, K2: data } }],
  ['a secret for no key', { encrypted: {} }],
  ['a key whose algorithm needs something else', { encrypted: { K1: { sealed: [1, 2] } } }],
  ['a key named like a method of all objects', { encrypted: { toString: data } }],
  ['base64 with padding', { encrypted: { K1: { ...data, mac: 'bWFjcw==' } } }],
  ['keys of a later version', { encrypted: { K1: { ...data, x: 1 } }, x: 1 }],
])

rejects(SecretEventContent, [
  ['nothing', {}, 'encrypted: expected an object, found nothing'],
  [
    'a text, and no keys',
    { encrypted: 'Y2lwaGVydGV4dA' },
    'encrypted: expected an object, found a string of 14 characters',
  ],
  [
    'a text for a key',
    { encrypted: { K1: 'Y2lwaGVydGV4dA' } },
    'encrypted[…]: expected an object, found a string of 14 characters',
  ],
  [
    'bytes for texts',
    { encrypted: { K1: { ciphertext: [1], iv: [2, 3], mac: null } } },
    'encrypted[…].ciphertext: expected a string, found an array of 1',
    'encrypted[…].iv: expected a string, found an array of 2',
    'encrypted[…].mac: expected a string, found null',
  ],
])
