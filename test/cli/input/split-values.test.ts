/**
 * Cutting at brackets, in chunks of any size.
 *
 * @module
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Piece } from '../../../src/cli/input/piece.js'
import { cutValues } from '../../../src/cli/input/split-values.js'
import { cut, described } from '../drive.js'

const SIZES = [1, 2, 3, 5, 8, 1000]

test.for<[string, string | Uint8Array, string[]]>([
  ['nothing', ' \n', []],
  ['an object', '{"a":1}', ['1 {"a":1}']],
  ['an object over many lines', '\n{\n"a":1\n}\n', ['2 {\n"a":1\n}']],
  ['one after another', '{}{"a":1}\n\n{}', ['1 {}', '1 {"a":1}', '3 {}']],
  ['an array, by element', '[{"a":1}, 2,\n"b" ]', ['1/0 {"a":1}', '1/1 2', '2/2 "b" ']],
  ['an empty array', '[ ]', []],
  ['arrays one after another', '[1]\n[2,3]', ['1/0 1', '2/0 2', '2/1 3']],
  ['arrays in arrays, which stay', '[[1,2],[3]]', ['1/0 [1,2]', '1/1 [3]']],
  ['brackets and commas in strings', '[{"a":"},]["},"b,]\\"]"]', ['1/0 {"a":"},]["}', '1/1 "b,]\\"]"']],
  ['a backslash before the quote that ends', '["\\\\",1]', ['1/0 "\\\\"', '1/1 1']],
  ['characters of many bytes', '["€",{"𝄞":1}]', ['1/0 "€"', '1/1 {"𝄞":1}']],

  ['an element that is nothing', '[1,,2]', ['1/0 1', '1/1 ', '1/2 2']],
  ['a comma too many', '[1,]', ['1/0 1', '1/1 ']],
  ['a comma too few', '[{}\n{},1]', ['1/0 {}\n{}', '2/1 1']],
  ['an element with more after it', '[{}x,1]', ['1/0 {}x', '1/1 1']],
  ['an array that does not end', '[{},\n{}', ['1/0 {}', '2/1 {}', '2 ! not JSON: the array does not end']],
  ['an array that ends with a comma', '[1,\n', ['1/0 1', '2 ! not JSON: the array does not end']],
  ['an array that breaks off in an element', '[{},\n{"a":', ['1/0 {}', '2/1 {"a":']],
  ['an object that breaks off', '{"a":{', ['1 {"a":{']],
  ['a string that goes over a line end', '[{"a":"b\n},{}]', ['1/0 {"a":"b\n}', '2/1 {}']],
  ['words, by line', 'not\nJSON\n{}', ['1 not', '2 JSON', '3 {}']],
  ['brackets that open nothing', '}\n{}]', ['1 }', '2 {}', '2 ]']],
  ['more after an array', '[1] x\n{}', ['1/0 1', '1 x', '2 {}']],
  ['invalid UTF-8', Buffer.from('["\xff",1]', 'latin1'), ['1/0 ! not UTF-8', '1/1 1']],
  ['an element that is too long', '["1234567890123",1]', ['1/0 ! longer than 12 bytes: not read', '1/1 1']],
  ['an object that is too long', '{"a":"123456"}{}', ['1 ! longer than 12 bytes: not read', '1 {}']],
])('%s', ([, input, pieces]) => {
  for (const size of SIZES)
    expect(cut((tell) => cutValues(12, tell), input, size).map(described), `chunks of ${size}`).toEqual(pieces)
})

const json = fc.oneof(
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
)
const texts = (pieces: ReturnType<typeof cut>) => pieces.map((piece) => ('text' in piece ? piece.text.trim() : piece))

test('yields every element of an array, for any chunks', () => {
  fc.assert(
    fc.property(fc.array(json), fc.integer({ min: 1, max: 40 }), (elements, size) => {
      expect(texts(cut((tell) => cutValues(2 ** 20, tell), `[${elements.join(',\n')}]`, size))).toEqual(elements)
    }),
  )
})

test('yields every object of a sequence, for any chunks', () => {
  fc.assert(
    fc.property(fc.array(json), fc.integer({ min: 1, max: 40 }), (values, size) => {
      const objects = values.map((value) => `{"a":${value}}`)
      expect(texts(cut((tell) => cutValues(2 ** 20, tell), objects.join(''), size))).toEqual(objects)
    }),
  )
})

/** Objects as they are stored: similar, with arrays of objects in them, and strings that look like what is between them. */
const stored = fc.record(
  {
    type: fc.constantFrom('m.room.name', '},{', '}{', ' "},{"'),
    content: fc.oneof(fc.constant({}), fc.constant([{ a: 1 }, { b: [{}, {}] }]), fc.object({ maxDepth: 1 })),
    body: fc.string({ unit: 'grapheme' }),
  },
  { requiredKeys: ['type'] },
)

const trimmed = (piece: Piece) => described(piece).trimEnd()

test('a chunk of many objects has the same pieces as each of its bytes alone', () => {
  const gap = fc.constantFrom(',', ',\n', ' , \r\n ', '', '\n', '\n\n')
  const broken = fc.constantFrom('{"a":}', '{"a":{"b":1},{"c":2}', '{"a":1}x', '5', '"}"', '[{},{}]', '{"a":"\xff"}')
  const indent = fc.constantFrom(undefined, 2)
  fc.assert(
    fc.property(
      fc.array(stored),
      gap,
      broken,
      fc.nat(),
      indent,
      fc.boolean(),
      (objects, gap, broken, at, indent, isArray) => {
        const texts = objects.map((object) => Buffer.from(JSON.stringify(object, null, indent)).toString('latin1'))
        const all = [...texts.slice(0, at % 5), broken, ...texts.slice(at % 5), ...texts].join(gap)
        const input = Buffer.from(isArray ? `[${all}]` : all, 'latin1')
        const pieces = cut((tell) => cutValues(2 ** 20, tell), input, input.length).map(trimmed)
        expect(pieces).toEqual(cut((tell) => cutValues(2 ** 20, tell), input, 1).map(trimmed))
      },
    ),
    { numRuns: 500, endOnFailure: true },
  )
})

test('values that were parsed to find their end are those of the text', () => {
  const pieces = cut((tell) => cutValues(2 ** 20, tell), '{"a":1}{"a":[2]}{"a":3}', 100)
  expect(pieces.filter((piece) => 'value' in piece)).toHaveLength(1)
  for (const piece of pieces) {
    if ('text' in piece && piece.value !== undefined) expect(piece.value).toEqual(JSON.parse(piece.text))
  }
})
