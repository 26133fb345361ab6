import * as t from 'io-ts'
import { expect, test } from 'vitest'

import { array, tuple } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal, literals } from '../../src/codec/literals.js'
import { mismatchCode } from '../../src/codec/mismatch-code.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { boolean, integer, number, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { union } from '../../src/codec/union.js'
import { reportIssues, reportLine } from '../../src/parse/report.js'
import { mismatchesOf } from '../support/rows.js'

const Id = pattern('Id', '^@')
const Any = object('Any', {}, {})

test.each<[string, AnyCodec, unknown, string[]]>([
  ['an absent key', object('O', { a: string }, {}), {}, ['missing']],
  ['another type', string, 1, ['wrong_type']],
  ['null', string, null, ['wrong_type']],
  ['a string for a boolean', boolean, 'true', ['wrong_type']],
  ['an array for an object', Any, [], ['wrong_type']],
  ['an object for an array', array(string), {}, ['wrong_type']],
  ['none of a union', union('U', string, Any), 1, ['wrong_type']],
  ['what is no number where there may be one', union('U', string, integer), 1.5, ['out_of_range']],
  ['what is no identifier where there may be one', union('U', Any, Id), 'a', ['wrong_format']],
  ['a string without the sigil', Id, 'a', ['wrong_format']],
  ['no string where there is a pattern', Id, 1, ['wrong_type']],
  ['a string that is not listed', literals('L', ['a', 'b']), 'c', ['not_listed']],
  ['no string where there is a list', literal('a'), 1, ['wrong_type']],
  ['a fraction', integer, 1.5, ['out_of_range']],
  ['too great an integer', integer, 2 ** 53, ['out_of_range']],
  ['NaN', number, Number.NaN, ['out_of_range']],
  ['a string for a number', number, '1', ['wrong_type']],
  ['too few items', tuple(string, string), ['a'], ['wrong_length']],
  ['a string for a tuple', tuple(string), 'a', ['wrong_type']],
  ['where there may be null', nullable(Id), 'a', ['wrong_format']],
  ['a key of a closed map', record(Id, string, { others: 'closed' }), { a: 'b' }, ['unexpected_key']],
])('%s', (_, codec, value, codes) => {
  expect(mismatchesOf(codec, value).map(mismatchCode)).toEqual(codes)
})

test('what cannot be read', () => {
  const throwing = {
    get a() {
      throw new Error('no')
    },
  }
  expect(mismatchesOf(object('O', { a: string }, {}), throwing).map(mismatchCode)).toEqual(['unreadable'])
})

test('more than is listed', () => {
  const errors = mismatchesOf(array(string), new Array(200).fill(1))
  expect(mismatchCode(errors.at(-1) as never)).toBe('truncated')
})

test('an error of io-ts itself', () => {
  const decoded = t.string.decode(1)
  expect(decoded._tag === 'Left' && decoded.left.map(mismatchCode)).toEqual(['unknown'])
})

test('a line for logs is one line, and JSON, and quotes no body', () => {
  const Message = object('Message', { body: string, sender: Id, tags: record(string, integer) }, {})
  const errors = mismatchesOf(Message, { body: 1, sender: 'alice\u001b[2J', tags: { 'a\nb': 'my secret' } })
  const line = reportLine(errors, { event_id: '$e' })
  for (const hidden of ['\n', '\u001b', 'my secret']) expect(line).not.toContain(hidden)
  expect(JSON.parse(line)).toEqual({
    event_id: '$e',
    errors: [
      { path: '/body', code: 'wrong_type', message: 'expected a string, found 1' },
      { path: '/sender', code: 'wrong_format', message: expect.stringContaining('a string that matches ^@ (Id)') },
      { path: '/tags/a\nb', code: 'wrong_type', message: 'expected an integer, found a string of 9 characters' },
    ],
  })
})

test('issues for forms have the path of their field', () => {
  const errors = mismatchesOf(object('Form', { name: string }, { age: integer }), { age: 1.5 })
  expect(reportIssues(errors)).toEqual([
    { message: 'expected a string, found nothing', path: ['name'] },
    { message: 'expected an integer, found 1.5', path: ['age'] },
  ])
})
