import { CrossSigningKey } from '../../../src/event/common/cross-signing-key.js'
import { accepts, rejects } from '../../support/rows.js'

const key = {
  keys: { 'ed25519:Qb8TJX0a': 'Qb8TJX0a' },
  signatures: { '@alice:example.org': { 'ed25519:nqOvzeuG': 'kYzC3nLs' } },
  usage: ['self_signing'],
  user_id: '@alice:example.org',
}

accepts(CrossSigningKey, [
  ['a key that another vouches for', key],
  ['a master key, which nothing need vouch for', { ...key, signatures: undefined, usage: ['master'] }],
  ['a use that nobody knows yet', { ...key, usage: ['user_signing', 'org.example.backup'] }],
  ['no key, though there should be one', { ...key, keys: {} }],
  ['several keys, though there should be one', { ...key, keys: { 'ed25519:a': 'a', 'ed25519:b': 'b' } }],
  ['a signature by no user, whatever it is', { ...key, signatures: { 'example.org': 5 } }],
  ['more than a key', { ...key, 'org.example.made': 2020 }],
])

rejects(CrossSigningKey, [
  [
    'nothing',
    {},
    'keys: expected an object, found nothing',
    'usage: expected an array, found nothing',
    'user_id: expected a string, found nothing',
  ],
  [
    'a key alone, which is not quoted',
    { ...key, keys: 'Qb8TJX0a' },
    'keys: expected an object, found a string of 8 characters',
  ],
  [
    'a key that is no string',
    { ...key, keys: { 'ed25519:Qb8TJX0a': 5 } },
    'keys[…]: expected a string, found a number',
  ],
  ['one use, and no list', { ...key, usage: 'master' }, 'usage: expected an array, found a string of 6 characters'],
  ['a use by number', { ...key, usage: [1] }, 'usage[0]: expected a string (KeyUsage), found a number'],
  ['a user by number', { ...key, user_id: 1 }, 'user_id: expected a string, found a number'],
  ['signatures in a list', { ...key, signatures: [] }, 'signatures: expected an object, found an array of 0'],
  [
    'a signature that is no string',
    { ...key, signatures: { '@alice:example.org': { 'ed25519:nqOvzeuG': 5 } } },
    'signatures["@alice:example.org"][…]: expected a string, found a number',
  ],
])
