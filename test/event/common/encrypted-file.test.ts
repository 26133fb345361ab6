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
  ['a key of another algorithm, since the specification only says what it must be', { ...key, alg: 'A128CTR' }],
])

rejects(JsonWebKey, [
  ['the bytes alone', 'aWF6-32KGYaC3A', 'expected an object, found a string of 14 characters'],
  ['a key that is a list of bytes', { ...key, k: [1, 2] }, 'k: expected a string, found an array of 2'],
  [
    'nothing',
    {},
    'alg: expected a string, found nothing',
    'ext: expected a boolean, found nothing',
    'k: expected a string, found nothing',
    'key_ops: expected an array, found nothing',
    'kty: expected a string, found nothing',
  ],
])

accepts(EncryptedFile, [
  ['ciphertext and the key to it', file],
  ['a version that is not listed', { ...file, key: 'k', v: 'org.example.v3' }],
  ['a version that is not listed, with a place alone', { url: file.url, v: 'v1' }],
  ['a hash that nobody knows yet, beside the one that all know', { ...file, hashes: { ...file.hashes, blake3: 5 } }],
])

rejects(EncryptedFile, [
  ['no hash that all know', { ...file, hashes: { blake3: 'x' } }, 'hashes.sha256: expected a string, found nothing'],
  ['the first version of the object', { ...file, v: 1 }, 'v: expected a string, found a number'],
  ['no version', { ...file, v: undefined }, 'v: expected a string, found nothing'],
  ['a version that is not listed, and no place', { v: 'org.example.v3' }, 'url: expected a string, found nothing'],
  ['no counter block', { ...file, iv: null }, 'iv: expected a string, found null'],
])
