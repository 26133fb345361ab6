import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseRoomVersionId } from '../../../src/function/identifier/room-version-id.js'
import { anyText, told } from './arbitrary.js'

test.each([
  ['1', true],
  ['12', true],
  ['1.2', true],
  ['1.2-beta', false],
  ['com.example.version', false],
  ['-', false],
  ['a'.repeat(32), false],
])('%s, reserved: %s', (id, isReserved) => {
  expect(told(parseRoomVersionId(id))).toStrictEqual({ id, isReserved })
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'empty-part at 0'],
    ['33 characters', '1'.repeat(33), 'too-long at 33'],
    ['upper case', '1.A', 'forbidden-character at 2'],
    ['an underscore', 'a_b', 'forbidden-character at 1'],
    ['a line break at the end', '1\n', 'forbidden-character at 1'],
  ])('%s', (_, text, fault) => expect(told(parseRoomVersionId(text))).toBe(fault))
})

test('never throws', () => {
  fc.assert(fc.property(anyText, (text) => void parseRoomVersionId(text)))
})
