import * as t from 'io-ts'
import { expect, test } from 'vitest'

import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { dotted } from '../../src/json/shown.js'
import { jsonPointer, report, reportLine } from '../../src/parse/report.js'

const Id = pattern('Id', '^@')
const Levels = object('Levels', { users: record(string, integer) })

const errorsOf = (codec: t.Mixed, input: unknown): t.Errors => {
  const decoded = codec.decode(input)
  return decoded._tag === 'Left' ? decoded.left : []
}

test.each([
  ['the root', [], '', ''],
  ['names', ['content', 'body'], 'content.body', '/content/body'],
  ['indices', ['a', '0', '12'], 'a[0][12]', '/a/0/12'],
  ['an index at the root', ['3', 'type'], '[3].type', '/3/type'],
  ['keys that are not names', ['users', '@a:b', 'x'], 'users["@a:b"].x', '/users/@a:b/x'],
  ['slashes and tildes', ['a/b', 'c~d'], '["a/b"]["c~d"]', '/a~1b/c~0d'],
  ['an empty key', [''], '[""]', '/'],
  ['control characters', ['\u001b[2J'], '["\\u001b[2J"]', '/\u001b[2J'],
  ['invisible characters beyond U+FFFF', ['\u{e0041}'], '["\\udb40\\udc41"]', '/\u{e0041}'],
])('paths: %s', (_, path, asDotted, asPointer) => {
  expect(dotted(path)).toBe(asDotted)
  expect(jsonPointer(path)).toBe(asPointer)
})

test('one line an error', () => {
  const errors = errorsOf(Levels, { users: { '@a:b': '50', '@c:d': 1.5 } })
  expect(report(errors)).toEqual([
    'users[…]: expected an integer, found a string of 2 characters',
    'users[…]: expected an integer, found a fraction',
  ])
  expect(report(errors, { pointer: true })).toEqual([
    '/users/…: expected an integer, found a string of 2 characters',
    '/users/…: expected an integer, found a fraction',
  ])
})

test('an error at the root has no path', () => {
  expect(report(errorsOf(Levels, null))).toEqual(['expected an object, found null'])
})

test('the errors of io-ts itself, without their values', () => {
  expect(report(errorsOf(t.type({ body: t.string }), { body: 5 }))).toEqual(['body: expected string'])
})

test('a line for logs is one line, and JSON, and quotes no body', () => {
  const Message = object('Message', { body: string, sender: Id, tags: record(string, integer) })
  const errors = errorsOf(Message, { body: 1, sender: 'alice\u001b[2J', tags: { 'a\nb': 'my secret' } })
  const line = reportLine(errors, { event_id: '$e' })
  for (const hidden of ['\n', '\u001b', 'my secret']) expect(line).not.toContain(hidden)
  expect(JSON.parse(line)).toEqual({ event_id: '$e', errors: JSON.parse(JSON.stringify(errors)) })
})

test('a line for logs with an error of io-ts itself', () => {
  expect(JSON.parse(reportLine(errorsOf(t.type({ body: t.string }), { body: 5 })))).toEqual({
    errors: [{ code: 'unknown', path: ['body'], message: 'body: expected string' }],
  })
})

test('values that cannot be serialized do not remove errors from the line', () => {
  let deep: unknown = 1
  for (let i = 0; i < 100_000; i++) deep = [deep]
  const circle: { [key: string]: unknown } = {}
  circle['circle'] = circle
  for (const about of [{ deep }, circle, { big: 1n }]) {
    const line = reportLine(errorsOf(object('Name', { name: string }), { name: 1 }), about)
    expect(JSON.parse(line)).toMatchObject({ errors: [{ path: ['name'] }] })
  }
})
