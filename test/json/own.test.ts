import { describe, expect, test } from 'vitest'

import { itemsOf, own, ownArray, ownBoolean, ownNumber } from '../../src/json/own.js'

test('a key that is not a string is absent', () => {
  for (const key of [{ toString: null }, null, 5, ['a']] as unknown[])
    expect(own({ a: 1, null: 2, 5: 3 }, key as string)).toBe(undefined)
})

describe.each([
  ['a number', ownNumber, 5, undefined],
  ['a boolean', ownBoolean, false, undefined],
  ['an array', ownArray, ['a'], []],
] as const)('reading %s', (_, read, sound, otherwise) => {
  test('returns it', () => expect(read({ key: sound }, 'key')).toEqual(sound))

  test.each([null, 'x', {}, Number.NaN, Number.POSITIVE_INFINITY])('returns the default for the value %s', (value) => {
    expect(read({ key: value }, 'key')).toEqual(otherwise)
  })

  test.each([undefined, null, 5, 'key', [], { other: sound }])('returns the default for a key of %s', (input) => {
    expect(read(input, 'key')).toEqual(otherwise)
  })
})

test.each([
  ['an array', ['a', 'b'], ['a', 'b']],
  ['a set', new Set(['a']), ['a']],
  ['a string', 'ab', []],
  ['a number', 5, []],
  ['an object', { length: 1, 0: 'a' }, []],
  ['null', null, []],
  ['undefined', undefined, []],
])('the items of %s', (_, input, items) => {
  expect([...itemsOf(input as Iterable<unknown>)]).toEqual(items)
})
