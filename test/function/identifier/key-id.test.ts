import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { buildKeyId, parseKeyId, parseServerSigningKeyId } from '../../../src/function/identifier/key-id.js'
import { anyText, told } from './arbitrary.js'

describe('accepts', () => {
  test.each([
    ['a device key', 'curve25519:JLAFKJWSCS', 'curve25519', 'JLAFKJWSCS'],
    ['a cross-signing key', 'ed25519:base64+master/key', 'ed25519', 'base64+master/key'],
    ['a one-time key', 'signed_curve25519:AAAAHg', 'signed_curve25519', 'AAAAHg'],
    ['a device ID with colons', 'ed25519:a:b', 'ed25519', 'a:b'],
    ['an algorithm with a long name', `${'a'.repeat(300)}:1`, 'a'.repeat(300), '1'],
  ])('%s', (_, text, algorithm, name) => {
    expect(told(parseKeyId(text))).toStrictEqual({ algorithm, name })
  })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'no-separator at 0'],
    ['no name', 'ed25519', 'no-separator at 7'],
    ['an empty name', 'ed25519:', 'empty-part at 8'],
    ['an empty algorithm', ':1', 'empty-part at 0'],
    ['a colon alone', ':', 'empty-part at 0'],
  ])('%s', (_, text, fault) => {
    expect(told(parseKeyId(text))).toBe(fault)
    expect(told(parseServerSigningKeyId(text))).toBe(fault)
  })
})

describe('parseServerSigningKeyId', () => {
  test.each<[string, string, unknown]>([
    ['accepts a version', 'ed25519:auto', { algorithm: 'ed25519', name: 'auto' }],
    ['accepts all that a version may have', 'ed25519:a_Z09', { algorithm: 'ed25519', name: 'a_Z09' }],
    ['rejects a hyphen', 'ed25519:a-b', 'forbidden-character at 9'],
    ['rejects a second colon', 'ed25519:a:b', 'forbidden-character at 9'],
    ['rejects letters that others took for alphanumeric', 'ed25519:é', 'forbidden-character at 8'],
  ])('%s', (_, text, expected) => expect(told(parseServerSigningKeyId(text))).toStrictEqual(expected))
})

test('the parts add up to the whole, for any text', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const parts = parseKeyId(`${text}:${other}`)
      if (parts._tag === 'Right') expect(`${parts.right.algorithm}:${parts.right.name}`).toBe(`${text}:${other}`)
      parseServerSigningKeyId(text)
    }),
  )
})

test.each([
  ['a device key', 'ed25519', 'JLAFKJWSCS', 'ed25519:JLAFKJWSCS'],
  ['a name with a colon', 'ed25519', 'a:b', 'ed25519:a:b'],
  ['an algorithm with a colon', 'ed:25519', 'a', 'forbidden-character at 2'],
  ['no algorithm', '', 'a', 'empty-part at 0'],
  ['no name', 'ed25519', '', 'empty-part at 8'],
])('builds: %s', (_, algorithm, name, expected) => {
  expect(told(buildKeyId(algorithm, name))).toStrictEqual(expected)
})
