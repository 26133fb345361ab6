import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import { object } from '../../src/codec/object.js'
import { dotted } from '../../src/codec/path.js'
import { pattern } from '../../src/codec/pattern.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { AnyAccountDataEvent } from '../../src/kind/account-data.js'
import { AnyTimelineEvent } from '../../src/kind/timeline.js'
import { AnyToDeviceEvent } from '../../src/kind/to-device.js'
import { jsonPointer, report, reportLine } from '../../src/parse/report.js'
import { valuesOf } from '../support/arbitrary.js'
import { steps, take } from '../support/mutants.js'
import { mismatchesOf } from '../support/rows.js'

const Id = pattern('Id', '^@')
const Levels = object('Levels', { users: record(string, integer) }, {})

const errorsOf = (codec: t.Mixed, input: unknown): t.Errors => {
  const decoded = codec.decode(input)
  return decoded._tag === 'Left' ? decoded.left : []
}

test.each([
  ['the root', [], '', ''],
  ['names', ['content', 'body'], 'content.body', '/content/body'],
  ['indices', ['a', '0', '12'], 'a[0][12]', '/a/0/12'],
  ['an index at the root', ['3', 'type'], '[3].type', '/3/type'],
  ['keys that are no names', ['users', '@a:b', 'x'], 'users["@a:b"].x', '/users/@a:b/x'],
  ['slashes and tildes', ['a/b', 'c~d'], '["a/b"]["c~d"]', '/a~1b/c~0d'],
  ['an empty key', [''], '[""]', '/'],
  ['what a terminal would obey', ['\u001b[2J'], '["\\u001b[2J"]', '/\u001b[2J'],
  ['what hides, beyond U+FFFF', ['\u{e0041}'], '["\\udb40\\udc41"]', '/\u{e0041}'],
])('paths: %s', (_, path, asDotted, asPointer) => {
  expect(dotted(path)).toBe(asDotted)
  expect(jsonPointer(path)).toBe(asPointer)
})

test('one line an error', () => {
  const errors = errorsOf(Levels, { users: { '@a:b': '50', '@c:d': 1.5 } })
  expect(report(errors)).toEqual([
    'users["@a:b"]: expected an integer, found a string of 2 characters',
    'users["@c:d"]: expected an integer, found 1.5',
  ])
  expect(report(errors, { pointer: true })).toEqual([
    '/users/@a:b: expected an integer, found a string of 2 characters',
    '/users/@c:d: expected an integer, found 1.5',
  ])
})

test('an error at the root has no path', () => {
  expect(report(errorsOf(Levels, null))).toEqual(['expected an object, found null'])
})

test('the errors of io-ts itself, without their values', () => {
  expect(report(errorsOf(t.type({ body: t.string }), { body: 5 }))).toEqual(['body: expected string'])
})

test('a line for logs is one line, and JSON, and quotes no body', () => {
  const Message = object('Message', { body: string, sender: Id, tags: record(string, integer) }, {})
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

describe('where something secret stands in an event', () => {
  const SECRET = 'correct horse'
  const codecs = [AnyTimelineEvent, AnyAccountDataEvent, AnyToDeviceEvent].map((codec) => [codec.name, codec] as const)
  const isQuoted = ({ shape }: AnyCodec) =>
    (shape.kind === 'pattern' && !shape.isPrivate) || (shape.kind === 'literals' && !shape.open)

  test.each(codecs)('no report quotes it, but in the place of an identifier or a name: %s', (_, codec) => {
    const secrets = fc.constantFrom<unknown>(SECRET, [SECRET], { x: SECRET })
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), secrets, (value, which, secret) => {
        const all = [...steps(value)]
        const path = all[which % all.length]?.path ?? []
        const edit = (holder: { [key: string]: unknown }, key: string) => {
          holder[key] = secret
        }
        for (const error of mismatchesOf(codec, take(value, { path, edit }))) {
          if (isQuoted(error.context.at(-1)?.type as AnyCodec) && error.value === SECRET) continue
          const told = [...report([error]), reportLine([error]), JSON.stringify(error)]
          for (const text of told) expect(text).not.toContain(SECRET)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the only places where it would be quoted are these, and those of types', () => {
    const names = codecs.flatMap(([, codec]) => [...partsOf(codec)].filter(isQuoted).map(({ name }) => name))
    expect([...new Set(names)].filter((name) => !name.startsWith('"')).sort()).toMatchInlineSnapshot(`
      [
        "EventId",
        "Membership",
        "MxcUri",
        "RoomAlias",
        "RoomId",
        "SpaceChildOrder",
        "UserId",
        "m.secret_storage.key.*",
      ]
    `)
  })
})

/** The codecs that a codec is made of, itself first. */
function* partsOf(codec: AnyCodec): Generator<AnyCodec> {
  yield codec
  for (const part of Object.values(codec.shape)) {
    const below = part instanceof Codec ? [part] : typeof part === 'object' ? Object.values(part ?? {}) : []
    for (const child of below) if (child instanceof Codec) yield* partsOf(child)
  }
}
