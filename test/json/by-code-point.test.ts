import { Buffer } from 'node:buffer'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { byCodePoint } from '../../src/json/by-code-point.js'

test.each([
  ['nothing', '', ''],
  ['a beginning', 'a', 'aa'],
  ['capitals', 'B', 'a'],
  ['a character of two units after the last of one', '\uffff', '😀'],
  ['after the same', 'a\uff21', 'a😀'],
  ['two of two units', '😀', '😁'],
])('%s', (_, first, then) => {
  expect(Math.sign(byCodePoint(first, then))).toBe(first === then ? 0 : -1)
  expect(Math.sign(byCodePoint(then, first))).toBe(first === then ? 0 : 1)
})

test('orders as the bytes of UTF-8 do', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\u0000', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10ffff}'),
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})

test('is an order where there are halves of characters too', () => {
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
