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
import { integer, string } from '../../src/codec/primitive.js'
import { taggedUnion } from '../../src/codec/tagged-union.js'
import { Checks, hasFunction } from '../../tool/checks.js'

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

test('the check of a union of events knows the frequent ones, with the envelope first', () => {
  const event = (type: string) =>
    object(`${type} event`, { content: object(type, { [type]: string }, {}), sender: string, type: literal(type) }, {})
  const members = { 'm.a': event('m.a'), 'm.room.message': event('m.room.message') }
  const base = object('Envelope', { sender: string }, {})
  const { code } = written(taggedUnion('Any', 'type', members, { base }))
  expect(code).toMatch(/if \(t === "m.room.message"\) return hasEnvelope\(u\) &&\s+isMRoomMessage\(u.content\)/)
  expect(code).not.toContain('"m.a"')
  expect(hasFunction(taggedUnion('Any', 'type', { 'm.a': event('m.a') }, { base }))).toBe(false)
})

test('optional keys with the same check share it', () => {
  const fields = { a: string, b: string, c: string, d: integer }
  const { code } = written(object('A', {}, fields))
  expect(code.match(/isOptionalString/g)).toHaveLength(1)
  expect(code).toContain('case "a": case "b": case "c":')
})

test('a key that every object inherits is refused', () => {
  expect(() => written(object('A', { constructor: string }, {}))).toThrow(
    'constructor: every object inherits a key of that name',
  )
})
