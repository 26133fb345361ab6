/**
 * The checks that the build writes: what exists once, what comes first, what is refused. That they agree with the source is
 * tested on the built package.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { array } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'
import { taggedUnion } from '../../src/codec/tagged-union.js'
import { Checks } from '../../tool/checks.js'

/** The code for some codecs, and the names of their functions. */
function written(...codecs: AnyCodec[]): { readonly code: string; readonly names: readonly string[] } {
  const checks = new Checks(codecs)
  const names = codecs.map((codec) => checks.check(codec))
  return { code: String(checks), names }
}

test('arrays of equal items are checked by one function', () => {
  const { code, names } = written(array(string), array(string))
  expect(names).toEqual(['isArrayString', 'isArrayString'])
  expect(code.match(/function /g)).toHaveLength(1)
})

test('objects with equal fields keep functions of their own names', () => {
  const { names } = written(object('A', { a: string }, {}), object('B', { a: string }, {}))
  expect(names).toEqual(['isA', 'isB'])
})

test('two codecs of one name have two functions', () => {
  const { names } = written(object('A', { a: string }, {}), object('A', { b: string }, {}))
  expect(names).toEqual(['isA', 'isA2'])
})

test('a large union compares the frequent types first, and looks up the others', () => {
  const types = [
    'm.a',
    'm.b',
    'm.c',
    'm.d',
    'm.e',
    'm.f',
    'm.g',
    'm.h',
    'm.i',
    'm.j',
    'm.k',
    'm.room.member',
    'm.room.message',
  ]
  const events = types.map((type) => [
    type,
    object(`${type} event`, { type: literal(type), content: object(type, { [type]: string }, {}) }, {}),
  ])
  const { code } = written(taggedUnion('Any', 'type', Object.fromEntries(events)))
  const compared = [...code.matchAll(/if \(t === "([^"]*)"\)/g)].map(([, type]) => type)
  expect(compared).toEqual(['m.room.message', 'm.room.member'])
  const lookedUp = /Any_content = new Map\(\[\n(.*?)\n\]\)/s.exec(code)?.[1]
  expect(lookedUp?.match(/"m\.[a-k]"/g)).toHaveLength(11)
})

test('a key that every object inherits is refused', () => {
  expect(() => written(object('A', { constructor: string }, {}))).toThrow(
    'constructor: every object inherits a key of that name',
  )
})
