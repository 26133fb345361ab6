import { describe, expect, test } from 'vitest'

import { anyKey } from '../../src/codec/any-key.js'
import { array } from '../../src/codec/array.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { intersection } from '../../src/codec/union.js'
import { accepts, messages, mismatchesOf, rejects } from '../support/rows.js'

const Named = anyKey('Named', { 'm.name': string, 'org.example.name': string })
const Either = anyKey('Either', { points: array(object('Point', { x: integer })), text: string })
const Whole = intersection('Whole', object('Base', { id: integer }), Named)

accepts(Named, [
  ['the first key', { 'm.name': 'a' }],
  ['the other key', { 'org.example.name': 'a' }],
  ['both', { 'm.name': 'a', 'org.example.name': 'b' }],
  ['one key, the other undefined', { 'm.name': undefined, 'org.example.name': 'a' }],
  ['unknown keys', { 'm.name': 'a', name: 5, constructor: null }],
  ['an object without a prototype', Object.assign(Object.create(null), { 'm.name': 'a' })],
])

rejects(Named, [
  ['no key: the first is reported', {}, '["m.name"]: expected a string, found nothing'],
  [
    'both keys undefined',
    { 'm.name': undefined, 'org.example.name': undefined },
    '["m.name"]: expected a string, found nothing',
  ],
  ['a wrong value under the first key', { 'm.name': 1 }, '["m.name"]: expected a string, found a number'],
  [
    'a wrong value under the second key',
    { 'org.example.name': 1 },
    '["org.example.name"]: expected a string, found a number',
  ],
  ['null, which does not count as absent', { 'm.name': null }, '["m.name"]: expected a string, found null'],
  [
    'one valid and one wrong value',
    { 'm.name': 'a', 'org.example.name': 1 },
    '["org.example.name"]: expected a string, found a number',
  ],
  [
    'two wrong values, both reported',
    { 'm.name': 1, 'org.example.name': 2 },
    '["m.name"]: expected a string, found a number',
    '["org.example.name"]: expected a string, found a number',
  ],
  ['an inherited key', Object.create({ 'm.name': 'a' }), '["m.name"]: expected a string, found nothing'],
  [
    'a key inherited through __proto__',
    JSON.parse('{ "__proto__": { "m.name": "a" } }'),
    '["m.name"]: expected a string, found nothing',
  ],
  ['an array', ['a'], 'expected an object, found an array of 1'],
  ['null', null, 'expected an object, found null'],
  ['a string', 'm.name', 'expected an object, found a string of 6 characters'],
  ['nothing', undefined, 'expected an object, found nothing'],
])

rejects(Either, [
  [
    'a wrong value deep inside',
    { points: [{ x: 1 }, { x: 'a' }] },
    'points[1].x: expected an integer, found a string of 1 character',
  ],
])

describe('in an intersection', () => {
  accepts(Whole, [['the keys of both members', { id: 1, 'org.example.name': 'a' }]])
  rejects(Whole, [
    ['what both miss', {}, 'id: expected an integer, found nothing', '["m.name"]: expected a string, found nothing'],
    ['no object: told once', [], 'expected an object, found an array of 0'],
  ])
})

describe('keys that every object inherits', () => {
  const Hostile = anyKey('Hostile', { constructor: string, ['__proto__']: integer })

  accepts(Hostile, [
    ['an own constructor', { constructor: 'a' }],
    ['an own __proto__', JSON.parse('{ "__proto__": 5 }')],
  ])
  rejects(Hostile, [
    ['what objects inherit', {}, 'constructor: expected a string, found nothing'],
    [
      'a wrong own __proto__',
      JSON.parse('{ "__proto__": "a" }'),
      '__proto__: expected an integer, found a string of 1 character',
    ],
  ])

  test('a polluted prototype satisfies no key', () => {
    const prototype = Object.prototype as { 'm.name'?: unknown }
    prototype['m.name'] = 'a'
    try {
      expect(Named.is({})).toBe(false)
    } finally {
      delete prototype['m.name']
    }
  })
})

test('an error has the path and the value', () => {
  const [mismatch, ...others] = mismatchesOf(Either, { points: [{ x: null }] })
  expect(mismatch).toMatchObject({
    path: ['points', '0', 'x'],
    message: 'points[0].x: expected an integer, found null',
    value: null,
  })
  expect(others).toEqual([])
  expect(mismatchesOf(Named, {})[0]).toMatchObject({ code: 'missing', path: ['m.name'], value: undefined })
})

test('decoding returns the same object', () => {
  const value = Object.freeze({ 'org.example.name': 'a', more: {} })
  const decoded = Named.decode(value)
  expect(decoded._tag === 'Right' && decoded.right).toBe(value)
  expect(Named.decode({})._tag).toBe('Left')
})

test('a getter that throws is an error', () => {
  const throwing = {
    get 'm.name'() {
      throw new Error('no')
    },
  }
  expect(Named.is(throwing)).toBe(false)
  expect(messages(Named, throwing)).toEqual(['a getter or a proxy threw'])
})

test('the shape lists the fields', () => {
  expect(Named).toMatchObject({ name: 'Named', shape: { kind: 'anyKey' } })
})
