import { SecretStorageKeyDefinition, SecretStorageKeyEventContent } from '../../../src/event/secret-storage/key.js'
import { accepts, rejects } from '../../support/rows.js'

const algorithm = 'm.secret_storage.v1.aes-hmac-sha2'
const passphrase = { algorithm: 'm.pbkdf2', iterations: 500_000, salt: 'c2FsdA' }

accepts(SecretStorageKeyEventContent, [
  ['an algorithm', { algorithm }],
  ['a key with a name and a MAC', { algorithm, iv: 'aXY', mac: 'bWFj', name: 'Safe' }],
  ['a key derived from a passphrase', { algorithm, passphrase }],
  ['a passphrase for a shorter key', { algorithm, passphrase: { ...passphrase, bits: 128 } }],
  ['a passphrase with an unknown algorithm', { algorithm, passphrase: { algorithm: 'org.example.kdf', salt: [1] } }],
  ['an unknown algorithm', { algorithm: 'org.example.box', pubkey: 'cHVi' }],
  ['unknown keys', { algorithm, passphrase: { ...passphrase, x: 1 }, x: 1 }],
])

rejects(SecretStorageKeyEventContent, [
  ['an empty object', {}, 'algorithm: expected a string (SecretEncryptionAlgorithm), found nothing'],
  [
    'null instead of absent values',
    { algorithm: null, iv: null, mac: null, name: null, passphrase: null },
    'algorithm: expected a string (SecretEncryptionAlgorithm), found null',
    'iv: expected a string, found null',
    'mac: expected a string, found null',
    'name: expected a string, found null',
    'passphrase: expected an object, found null',
  ],
  [
    'a string as the passphrase, which is not quoted',
    { algorithm, passphrase: 'open sesame' },
    'passphrase: expected an object, found a string of 11 characters',
  ],
  [
    'a passphrase without an algorithm',
    { algorithm, passphrase: {} },
    'passphrase.algorithm: expected a string, found nothing',
  ],
  [
    'a passphrase without parameters',
    { algorithm, passphrase: { algorithm: 'm.pbkdf2' } },
    'passphrase.iterations: expected an integer, found nothing (algorithm is "m.pbkdf2")',
    'passphrase.salt: expected a string, found nothing (algorithm is "m.pbkdf2")',
  ],
  [
    'fractions and strings instead of integers',
    { algorithm, passphrase: { ...passphrase, bits: '256', iterations: 0.5 } },
    'passphrase.iterations: expected an integer, found a fraction (algorithm is "m.pbkdf2")',
    'passphrase.bits: expected an integer, found a string of 3 characters (algorithm is "m.pbkdf2")',
  ],
])

const event = { type: 'm.secret_storage.key.K1', content: { algorithm } }

accepts(SecretStorageKeyDefinition.event, [
  ['a key', event],
  ['a key whose ID has dots', { ...event, type: 'm.secret_storage.key.org.example' }],
  ['a key ID that is the name of an inherited method', { ...event, type: 'm.secret_storage.key.__proto__' }],
])

const noType = 'type: expected a string that matches ^m\\.secret_storage\\.key\\. (m.secret_storage.key.*), found'

rejects(SecretStorageKeyDefinition.event, [
  ['no type', { ...event, type: undefined }, `${noType} nothing`],
  ['of another type', { ...event, type: 'm.secret_storage.keys' }, `${noType} "m.secret_storage.keys"`],
  ['a type with the prefix not at the start', { ...event, type: `x.${event.type}` }, `${noType} "x.${event.type}"`],
  [
    'another character in place of a dot',
    { ...event, type: 'm.secret_storage_key.K1' },
    `${noType} "m.secret_storage_key.K1"`,
  ],
  ['without a content', { ...event, content: null }, 'content: expected an object, found null'],
])
