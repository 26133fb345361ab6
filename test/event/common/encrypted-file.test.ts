import { EncryptedFile, JsonWebKey } from '../../../src/event/common/encrypted-file.js'
import { accepts, rejects } from '../../support/rows.js'

const key = {
  alg: 'A256CTR',
  ext: true,
  k: 'aWF6-32KGYaC3A_FEUCk1Bt0JA37zP0wrStgmdCaW-0',
  key_ops: ['encrypt', 'decrypt'],
  kty: 'oct',
}
const file = {
  hashes: { sha256: 'fdSLu/YkRx3W' },
  iv: 'w+sE15fzSc0AAAAAAAAAAA',
  key,
  url: 'mxc://example.org/ciphertext',
  v: 'v2',
}

accepts(JsonWebKey, [
  ['a key', key],
  ['a key of another algorithm, which the official schema allows', { ...key, alg: 'A128CTR' }],
])

rejects(JsonWebKey, [
  ['a string', 'aWF6-32KGYaC3A', 'expected an object, found a string of 14 characters'],
  ['a key that is a list of bytes', { ...key, k: [1, 2] }, 'k: expected a string, found an array of 2'],
  [
    'an empty object',
    {},
    'alg: expected a string, found nothing',
    'ext: expected a boolean, found nothing',
    'k: expected a string, found nothing',
    'key_ops: expected an array, found nothing',
    'kty: expected a string, found nothing',
  ],
])

accepts(EncryptedFile, [
  ['a file with its key', file],
  ['an unlisted version', { ...file, key: 'k', v: 'org.example.v3' }],
  ['an unlisted version with only a URL', { url: file.url, v: 'v1' }],
  ['an unknown hash besides SHA-256', { ...file, hashes: { ...file.hashes, blake3: 5 } }],
])

rejects(EncryptedFile, [
  ['no SHA-256 hash', { ...file, hashes: { blake3: 'x' } }, 'hashes.sha256: expected a string, found nothing'],
  ['version 1, a number', { ...file, v: 1 }, 'v: expected a string, found a number'],
  ['no version', { ...file, v: undefined }, 'v: expected a string, found nothing'],
  ['an unlisted version without a URL', { v: 'org.example.v3' }, 'url: expected a string, found nothing'],
  ['no counter block', { ...file, iv: null }, 'iv: expected a string, found null'],
])
