import { inspect } from 'node:util'

import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'

import { array, tuple } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal, literals } from '../../src/codec/literals.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { boolean, integer, number, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { union } from '../../src/codec/union.js'
import { mismatchesOf } from '../support/rows.js'

const Id = pattern('Id', '^@')
const Any = object('Any', {})
const Message = object('Message', { body: string, sender: Id })

test.each<[string, AnyCodec, unknown, string[]]>([
  ['an absent key', object('O', { a: string }), {}, ['missing']],
  ['another type', string, 1, ['wrong-type']],
  ['null', string, null, ['wrong-type']],
  ['a string for a boolean', boolean, 'true', ['wrong-type']],
  ['an array for an object', Any, [], ['wrong-type']],
  ['an object for an array', array(string), {}, ['wrong-type']],
  ['a value of no member of a union', union('U', string, Any), 1, ['wrong-type']],
  ['a fraction for an integer in a union', union('U', string, integer), 1.5, ['out-of-range']],
  ['a wrong identifier in a union', union('U', Any, Id), 'a', ['wrong-format']],
  ['a string without the sigil', Id, 'a', ['wrong-format']],
  ['a number for a pattern', Id, 1, ['wrong-type']],
  ['a string that is not listed', literals('L', ['a', 'b']), 'c', ['not-listed']],
  ['a number for a literal', literal('a'), 1, ['wrong-type']],
  ['a fraction', integer, 1.5, ['out-of-range']],
  ['an integer that is too large', integer, 2 ** 53, ['out-of-range']],
  ['NaN', number, Number.NaN, ['out-of-range']],
  ['a string for a number', number, '1', ['wrong-type']],
  ['too few items', tuple(string, string), ['a'], ['wrong-length']],
  ['a string for a tuple', tuple(string), 'a', ['wrong-type']],
  ['a wrong identifier for a nullable', nullable(Id), 'a', ['wrong-format']],
  ['an unexpected key of a closed map', record(Id, string, { others: 'closed' }), { a: 'b' }, ['unexpected-key']],
])('the code of %s', (_, codec, value, codes) => {
  expect(mismatchesOf(codec, value).map(({ code }) => code)).toEqual(codes)
})

test('the code of a value that cannot be read', () => {
  const throwing = {
    get a() {
      throw new Error('no')
    },
  }
  expect(mismatchesOf(object('O', { a: string }), throwing).map(({ code }) => code)).toEqual(['unreadable'])
})

test('the code for more errors than are listed', () => {
  expect(mismatchesOf(array(string), new Array(200).fill(1)).at(-1)?.code).toBe('truncated')
})

test('a declared key is in the path as it is, and shortened in the message', () => {
  const key = 'org.example.'.repeat(10)
  const [error] = mismatchesOf(object('O', { [key]: string }), {})
  expect(error?.path).toEqual([key])
  expect(error?.message).toBe(`["${key.slice(0, 31)}…${key.slice(-31)}"]: expected a string, found nothing`)
})

describe('an error contains no part of the value', () => {
  const SECRET = 'correct horse battery staple'
  const input = { body: { text: SECRET }, sender: '@a:b.c', more: SECRET }
  const [error] = mismatchesOf(Message, input)
  const data = { code: 'wrong-type', path: ['body'], message: 'body: expected a string, found an object' }

  test.each<[string, (value: unknown) => unknown]>([
    ['turned into JSON', (value) => JSON.parse(JSON.stringify(value))],
    ['cloned', (value) => structuredClone(value)],
    ['spread', (value) => ({ ...(value as object) })],
    ['walked by its keys', (value) => Object.fromEntries(Object.entries(value as object))],
    ['assigned', (value) => Object.assign({}, value)],
    [
      'walked by all its own keys',
      (value) =>
        Object.fromEntries(Reflect.ownKeys(value as object).map((key) => [key, Reflect.get(value as object, key)])),
    ],
  ])('when %s', (_, copy) => {
    expect(copy(error)).toEqual(data)
  })

  test.each([{}, { depth: 0 }, { depth: Number.POSITIVE_INFINITY }, { showHidden: true, getters: true, depth: 9 }])(
    'when inspected: %o',
    (options) => {
      for (const value of [error, [error], { left: [error] }]) {
        expect(inspect(value, options)).not.toContain(SECRET)
        expect(inspect(value, options)).not.toContain('more')
      }
      expect(inspect(error, { depth: 9 })).toContain(data.message)
    },
  )

  test('as an issue of a Standard Schema, a plain object', () => {
    const { issues = [] } = Message['~standard'].validate(input)
    expect(issues).toEqual([data])
    expect(Object.getPrototypeOf(issues[0])).toBe(Object.prototype)
    expect(structuredClone(issues)).toEqual(issues)
  })
})

test('an error is an io-ts ValidationError with value and context', () => {
  const input = { body: 1, sender: '@a:b.c' }
  const [error] = mismatchesOf(Message, input)
  expect(error?.value).toBe(1)
  expect(error?.context.map(({ key, type, actual }) => [key, type.name, actual])).toEqual([
    ['', 'Message', input],
    ['body', 'string', 1],
  ])
  const nested = t.type({ list: t.array(Message) }).decode({ list: [input] })
  expect(nested._tag === 'Left' && nested.left.map(({ context }) => context.map(({ key }) => key))).toEqual([
    ['', 'list', '0', 'body'],
  ])
})
