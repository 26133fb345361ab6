import { CrossSigningKey } from '../../../src/event/common/cross-signing-key.js'
import { accepts, rejects } from '../../support/rows.js'

const key = {
  keys: { 'ed25519:Qb8TJX0a': 'Qb8TJX0a' },
  signatures: { '@alice:example.org': { 'ed25519:nqOvzeuG': 'kYzC3nLs' } },
  usage: ['self_signing'],
  user_id: '@alice:example.org',
}

accepts(CrossSigningKey, [
  ['a key signed by another key', key],
  ['a master key without signatures', { ...key, signatures: undefined, usage: ['master'] }],
  ['an unknown usage', { ...key, usage: ['user_signing', 'org.example.backup'] }],
  ['no key, although there should be one', { ...key, keys: {} }],
  ['several keys, although there should be one', { ...key, keys: { 'ed25519:a': 'a', 'ed25519:b': 'b' } }],
  ['any value under a key that is not a user ID', { ...key, signatures: { 'example.org': 5 } }],
  ['unknown keys', { ...key, 'org.example.made': 2020 }],
])

rejects(CrossSigningKey, [
  [
    'an empty object',
    {},
    'keys: expected an object, found nothing',
    'usage: expected an array, found nothing',
    'user_id: expected a string, found nothing',
  ],
  [
    'a string as keys, which is not quoted',
    { ...key, keys: 'Qb8TJX0a' },
    'keys: expected an object, found a string of 8 characters',
  ],
  [
    'a key that is not a string',
    { ...key, keys: { 'ed25519:Qb8TJX0a': 5 } },
    'keys[…]: expected a string, found a number',
  ],
  [
    'a usage instead of a list',
    { ...key, usage: 'master' },
    'usage: expected an array, found a string of 6 characters',
  ],
  ['a usage as a number', { ...key, usage: [1] }, 'usage[0]: expected a string (KeyUsage), found a number'],
  ['a user ID as a number', { ...key, user_id: 1 }, 'user_id: expected a string, found a number'],
  ['a list of signatures', { ...key, signatures: [] }, 'signatures: expected an object, found an array of 0'],
  [
    'a signature that is not a string',
    { ...key, signatures: { '@alice:example.org': { 'ed25519:nqOvzeuG': 5 } } },
    'signatures["@alice:example.org"][…]: expected a string, found a number',
  ],
])
