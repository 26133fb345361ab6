import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseOpaqueIdentifier } from '../../../src/function/identifier/opaque-identifier.js'
import { anyText, told } from './arbitrary.js'

test.each(['a', '09AZaz-._~', '.', 'a'.repeat(255)])('accepts %s', (text) => {
  expect(told(parseOpaqueIdentifier(text))).toBe(text)
  expect(parseOpaqueIdentifier(text)._tag).toBe('Right')
})

describe('rejects', () => {
  test.each([
    ['nothing', '', 'empty-part at 0'],
    ['256 characters', 'a'.repeat(256), 'too-long at 256'],
    ['a space', 'a b', 'forbidden-character at 1'],
    ['a slash', 'a/', 'forbidden-character at 1'],
    ['a line break at the end', 'a\n', 'forbidden-character at 1'],
  ])('%s', (_, text, fault) => expect(told(parseOpaqueIdentifier(text))).toBe(fault))
})

test('never throws, and accepts only text that needs no escapes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (parseOpaqueIdentifier(text)._tag === 'Right') expect(encodeURIComponent(text)).toBe(text)
    }),
  )
})
