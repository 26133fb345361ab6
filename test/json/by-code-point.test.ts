import { Buffer } from 'node:buffer'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { byCodePoint } from '../../src/json/by-code-point.js'

test.each([
  ['empty strings', '', ''],
  ['a prefix', 'a', 'aa'],
  ['capitals', 'B', 'a'],
  ['U+FFFF before a surrogate pair', '\uffff', '😀'],
  ['after a common prefix', 'a\uff21', 'a😀'],
  ['two surrogate pairs', '😀', '😁'],
])('%s', (_, first, then) => {
  expect(Math.sign(byCodePoint(first, then))).toBe(first === then ? 0 : -1)
  expect(Math.sign(byCodePoint(then, first))).toBe(first === then ? 0 : 1)
})

test('the order is that of the UTF-8 bytes', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\u0000', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'),
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})

test('the order is total with lone surrogates', () => {
  const text = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\ue000', 'a'), maxLength: 4 })
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const [first, second, third] = [a, b, c].sort(byCodePoint) as [string, string, string]
      expect(byCodePoint(first, second)).toBeLessThanOrEqual(0)
      expect(byCodePoint(second, third)).toBeLessThanOrEqual(0)
      expect(byCodePoint(first, third)).toBeLessThanOrEqual(0)
    }),
  )
})
