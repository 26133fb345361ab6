import { expect, test } from 'vitest'

import { array } from '../../src/codec/array.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { accepts, rejects } from '../support/rows.js'

const Point = object('Point', { x: integer, y: integer }, { label: string })
const proto = (json: string): unknown => JSON.parse(json)

accepts(Point, [
  ['the required keys', { x: 1, y: 2 }],
  ['an unknown key', { x: 1, y: 2, z: 3 }],
  ['an optional key', { x: 1, y: 2, label: 'a' }],
  ['an undefined optional key', { x: 1, y: 2, label: undefined }],
  ['an object without a prototype', Object.assign(Object.create(null), { x: 1, y: 2 })],
  ['an own __proto__ key', proto('{ "x": 1, "y": 2, "__proto__": { "label": 5 } }')],
])

rejects(Point, [
  ['null', null, 'expected an object, found null'],
  ['an array', [], 'expected an object, found an array of 0'],
  ['absent keys, each reported', {}, 'x: expected an integer, found nothing', 'y: expected an integer, found nothing'],
  ['an undefined required key', { x: 1, y: undefined }, 'y: expected an integer, found nothing'],
  [
    'inherited keys',
    Object.create({ x: 1, y: 2 }),
    'x: expected an integer, found nothing',
    'y: expected an integer, found nothing',
  ],
  ['a wrong optional key', { x: 1, y: 2, label: null }, 'label: expected a string, found null'],
])

test('the optional keys may be left out', () => {
  const Short = object('Short', { x: integer })
  expect(Short.shape).toStrictEqual({ kind: 'object', required: { x: integer }, optional: {} })
  expect(Short.is({ x: 1 })).toBe(true)
  expect(Short.is({})).toBe(false)
})

test('decisive keys are in the shape and do not change what is accepted', () => {
  const plain = object('Door', { owner: string }, { lock: string })
  const marked = object('Door', { owner: string }, { lock: string }, { decisive: ['lock'] })
  expect(plain.shape).not.toHaveProperty('decisive')
  expect(marked.shape).toEqual({ ...plain.shape, decisive: ['lock'] })
  for (const value of [{ owner: 'a' }, { owner: 'a', lock: 'b' }, {}, { owner: 'a', lock: 5 }]) {
    expect(marked.is(value)).toBe(plain.is(value))
  }
  // @ts-expect-error: a required key is never removed
  object('Door', { owner: string }, {}, { decisive: ['owner'] })
})

test('independent is in the shape and does not change what is accepted', () => {
  expect(array(string).shape).not.toHaveProperty('independent')
  expect(array(string, { independent: true }).shape).toMatchObject({ kind: 'array', independent: true })
  expect(array(string, { independent: true }).is(['a', 5])).toBe(false)
})
