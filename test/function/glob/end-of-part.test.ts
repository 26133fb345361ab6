import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { endOfLiteral } from '../../../src/function/glob/end-of-literal.js'
import { endOfWild } from '../../../src/function/glob/end-of-wild.js'
import type { Search } from '../../../src/function/glob/search.js'

/** What any search must answer: each place tried, character by character. */
function endByTrying({ text, part, wildcard, mayBegin, mayEnd }: Search, from: number): number {
  const source = [...part].map((c) => (c === wildcard ? '.' : `\\u{${c.codePointAt(0)?.toString(16)}}`)).join('')
  const expression = new RegExp(source, 'suy')
  for (let start = from; start <= text.length; start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) {
    expression.lastIndex = start
    const end = start + (expression.exec(text)?.[0].length ?? Number.NaN)
    if (!Number.isNaN(end) && mayBegin(start) && mayEnd(end)) return end
  }
  return -1
}

const UNITS = {
  'of one character': ['a'],
  'of two characters': ['a', 'b'],
  'with a character of two units': ['a', 'b', '😀'],
  'of a hundred characters': Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x1_00f0 + i)),
}

const NTH = { any: () => true, odd: (index: number) => index % 2 === 1, none: () => false }

const places = fc.constantFrom(NTH.any, NTH.odd)

/** A part that was cut out of the text, some of its characters wild, and one of them maybe another. */
const searches = (units: readonly string[]) =>
  fc
    .record({
      text: fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 300 }),
      at: fc.nat(),
      length: fc.nat(),
      wild: fc.array(fc.nat(), { maxLength: 20 }),
      wrong: fc.option(fc.nat()),
      mayBegin: places,
      mayEnd: places,
    })
    .map(({ text, at, length, wild, wrong, mayBegin, mayEnd }) => {
      const begin = at % text.length
      const part = text.slice(begin, begin + 1 + (length % (text.length - begin)))
      for (const index of wild) part[index % part.length] = '?'
      if (wrong !== null) part[wrong % part.length] = 'z'
      return { text: text.join(''), part: part.join(''), mayBegin, mayEnd }
    })

describe.each(Object.entries(UNITS))('in texts %s', (_, units) => {
  test('a part with wildcards is found where trying each place finds it', () => {
    fc.assert(
      fc.property(searches(units), (search) => {
        const wild = { ...search, wildcard: '?' }
        expect(endOfWild(wild, 0)).toBe(endByTrying(wild, 0))
      }),
      { numRuns: 500 },
    )
  })

  test('a part without wildcards too', () => {
    fc.assert(
      fc.property(searches(units), (search) => {
        const literal = { ...search, wildcard: '' }
        expect(endOfLiteral(literal, 0)).toBe(endByTrying(literal, 0))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a part of many different characters', () => {
  const all = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x1_0000 + i))
  const text = all.join('')
  const part = all.slice(5000, 15_000).join('').replace('\u{1171f}', '?')

  test('is found', () => {
    expect(endOfWild({ text, part, wildcard: '?', mayBegin: NTH.any, mayEnd: NTH.any }, 0)).toBe(30_000)
  })

  test.each([1, 4000, 9999])('is not found where character %i is its neighbor', (index) => {
    const characters = Array.from(part)
    characters[index] = all[5001 + index] ?? ''
    const other = characters.join('')
    expect(endOfWild({ text, part: other, wildcard: '?', mayBegin: NTH.any, mayEnd: NTH.any }, 0)).toBe(-1)
  })

  test('is not found where it may not begin or end', () => {
    expect(endOfWild({ text, part, wildcard: '?', mayBegin: NTH.none, mayEnd: NTH.any }, 0)).toBe(-1)
    expect(endOfWild({ text, part, wildcard: '?', mayBegin: NTH.any, mayEnd: NTH.none }, 0)).toBe(-1)
  })
})
