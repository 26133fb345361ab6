import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseNamespacedIdentifier } from '../../../src/function/identifier/namespaced-identifier.js'
import { anyText, told } from './arbitrary.js'

test.each([
  ['m.thread', true],
  ['m.', true],
  ['m', false],
  ['mx.thread', false],
  ['org.example.a-b_c.1', false],
  ['a'.repeat(255), false],
])('%s, reserved: %s', (id, isReserved) => {
  expect(told(parseNamespacedIdentifier(id))).toStrictEqual({ id, isReserved })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'empty-part at 0'],
    ['256 characters', 'a'.repeat(256), 'too-long at 256'],
    ['a digit at the beginning', '1a', 'forbidden-character at 0'],
    ['a dot at the beginning', '.a', 'forbidden-character at 0'],
    ['upper case', 'org.Example', 'forbidden-character at 4'],
    ['a line break at the end', 'a\n', 'forbidden-character at 1'],
    ['other letters', 'org.é', 'forbidden-character at 4'],
  ])('%s', (_, text, fault) => expect(told(parseNamespacedIdentifier(text))).toBe(fault))
})

test('never throws', () => {
  fc.assert(fc.property(anyText, (text) => void parseNamespacedIdentifier(text)))
})
