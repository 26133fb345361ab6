import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { describe, expect, test } from 'vitest'

import { array, tuple } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal, literals, openLiterals } from '../../src/codec/literals.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { boolean, integer, JsonObject, number, string, unknown } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'
import { intersection, union } from '../../src/codec/union.js'
import { RoomMessageEvent, RoomMessageEventContent } from '../../src/event/room/message.js'
import { messages, mismatchesOf } from '../support/rows.js'

const UserId = pattern('UserId', '^@')
const Color = literals('Color', ['red', 'green'])
const Mood = openLiterals('Mood', ['calm'])
const Point = object('Point', { x: integer, y: integer }, { label: string })
const Circle = object('Circle', { shape: literal('circle'), radius: number }, {})
const Square = object('Square', { shape: literal('square'), side: number }, {})
const Other = object('Other', { shape: Unlisted, size: number }, {})
const Blob = object('Blob', { size: number }, {})
const Closed = taggedUnion('Closed', 'shape', { circle: Circle, square: Square })
const Open = taggedUnion('Open', 'shape', { circle: Circle, square: Square }, { other: Other, absent: Blob })
const Text = union('Text', string, object('Rich', { html: string }, {}))
const Labeled = intersection('Labeled', Point, object('Label', { name: string }, {}))

const proto = (json: string): unknown => JSON.parse(json)

const ACCEPTS: readonly (readonly [codec: AnyCodec, why: string, value: unknown])[] = [
  [string, 'an empty string', ''],
  [string, 'a lone surrogate, which canonical JSON forbids', '\ud800'],
  [boolean, 'false', false],
  [number, 'a fraction', 0.5],
  [number, 'the largest double', Number.MAX_VALUE],
  [integer, 'negative zero', -0],
  [integer, 'the largest safe integer', Number.MAX_SAFE_INTEGER],
  [integer, 'the smallest safe integer', Number.MIN_SAFE_INTEGER],
  [unknown, 'null', null],
  [JsonObject, 'any object', { a: [] }],
  [literal('m.room.name'), 'the string', 'm.room.name'],
  [Color, 'a listed string', 'red'],
  [Mood, 'a string that is not listed', 'restless'],
  [UserId, 'a string that matches', '@a:b'],
  [UserId, 'only the sigil', '@'],
  [Point, 'the required keys', { x: 1, y: 2 }],
  [Point, 'an unknown key', { x: 1, y: 2, z: 3 }],
  [Point, 'an optional key', { x: 1, y: 2, label: 'a' }],
  [Point, 'an undefined optional key', { x: 1, y: 2, label: undefined }],
  [Point, 'an object without a prototype', Object.assign(Object.create(null), { x: 1, y: 2 })],
  [Point, 'an own __proto__ key', proto('{ "x": 1, "y": 2, "__proto__": { "label": 5 } }')],
  [array(integer), 'no items', []],
  [array(integer), 'items', [1, 2]],
  [tuple(string, integer), 'the items', ['a', 1]],
  [nullable(string), 'null', null],
  [nullable(string), 'a string', 'a'],
  [record(UserId, integer), 'no keys', {}],
  [record(UserId, integer), 'keys that match', { '@a:b': 1 }],
  [record(UserId, integer), 'any value under a key that does not match', { bob: 'x' }],
  [record(UserId, integer), 'an undefined value', { '@a:b': undefined }],
  [record(UserId, integer, { others: 'closed' }), 'keys that match', { '@a:b': 1 }],
  [record(string, integer), 'an own __proto__ key', proto('{ "__proto__": 1 }')],
  [Closed, 'a member', { shape: 'circle', radius: 1 }],
  [Open, 'another tag', { shape: 'line', size: 1 }],
  [Open, 'no tag', { size: 1 }],
  [Open, 'a tag that is the name of an inherited method', { shape: 'toString', size: 1 }],
  [Text, 'the first member', 'a'],
  [Text, 'the second member', { html: 'a' }],
  [Labeled, 'the keys of both members', { x: 1, y: 2, name: 'a' }],
]

test.each(ACCEPTS.map(([codec, why, value]) => [codec.name, why, codec, value] as const))(
  '%s accepts %s',
  (_, __, codec, value) => {
    expect(codec.is(value)).toBe(true)
    const decoded = codec.decode(value)
    expect(decoded._tag).toBe('Right')
    expect(decoded._tag === 'Right' && decoded.right).toBe(value)
    expect(codec.encode(value)).toBe(value)
    expect(mismatchesOf(codec, value)).toEqual([])
  },
)

const REJECTS: readonly (readonly [codec: AnyCodec, why: string, value: unknown, messages: readonly string[]])[] = [
  [string, 'null', null, ['expected a string, found null']],
  [string, 'a string object', new String('a'), ['expected a string, found an object']],
  [boolean, 'a number', 1, ['expected a boolean, found a number']],
  [number, 'NaN', Number.NaN, ['expected a finite number, found NaN']],
  [number, 'infinity', Number.POSITIVE_INFINITY, ['expected a finite number, found Infinity']],
  [number, 'a numeral', '1', ['expected a number, found a string of 1 character']],
  [integer, 'a fraction', 1.5, ['expected an integer, found a fraction']],
  [integer, '2^53', 2 ** 53, ['expected an integer from -(2^53-1) to 2^53-1, found a larger number']],
  [integer, 'a bigint', 1n, ['expected an integer, found a bigint']],
  [unknown, 'undefined', undefined, ['expected a value, found nothing']],
  [JsonObject, 'an array', [], ['expected an object, found an array of 0']],
  [JsonObject, 'a function', () => 1, ['expected an object, found a function']],
  [literal('a'), 'another string', 'b', ['expected "a", found "b"']],
  [Color, 'a string that is not listed', 'blue', ['expected "red" or "green", found "blue"']],
  [Color, 'an array', ['red'], ['expected "red" or "green", found an array of 1']],
  [Mood, 'a number', 1, ['expected a string (Mood), found a number']],
  [
    UserId,
    'a string that does not match',
    'a',
    ['expected a string that matches ^@ (UserId), found a string of 1 character'],
  ],
  [Point, 'null', null, ['expected an object, found null']],
  [Point, 'an array', [], ['expected an object, found an array of 0']],
  [
    Point,
    'absent keys, each reported',
    {},
    ['x: expected an integer, found nothing', 'y: expected an integer, found nothing'],
  ],
  [Point, 'an undefined required key', { x: 1, y: undefined }, ['y: expected an integer, found nothing']],
  [
    Point,
    'inherited keys',
    Object.create({ x: 1, y: 2 }),
    ['x: expected an integer, found nothing', 'y: expected an integer, found nothing'],
  ],
  [Point, 'a wrong optional key', { x: 1, y: 2, label: null }, ['label: expected a string, found null']],
  [array(integer), 'an array-like', { length: 0 }, ['expected an array, found an object']],
  [
    array(integer),
    'wrong items, each reported',
    [1, 'a', 2, null],
    ['[1]: expected an integer, found a string of 1 character', '[3]: expected an integer, found null'],
  ],
  [array(integer), 'a hole', new Array(1), ['[0]: expected an integer, found nothing']],
  [tuple(string, integer), 'too many items', ['a', 1, 2], ['expected an array of 2, found an array of 3']],
  [tuple(string, integer), 'a wrong item', ['a', 'b'], ['[1]: expected an integer, found a string of 1 character']],
  [nullable(Color), 'another string', 'blue', ['expected "red" or "green" or null, found "blue"']],
  [nullable(Point), 'a wrong part', { x: 1 }, ['y: expected an integer, found nothing']],
  [
    record(UserId, integer),
    'a wrong value',
    { '@a:b': '1' },
    ['[…]: expected an integer, found a string of 1 character'],
  ],
  [
    record(UserId, integer, { others: 'closed' }),
    'a key that does not match',
    { bob: 1 },
    ['[…]: key: expected a string that matches ^@ (UserId), found a string of 3 characters'],
  ],
  [
    record(string, integer),
    'a wrong value under __proto__',
    proto('{ "__proto__": "a" }'),
    ['[…]: expected an integer, found a string of 1 character'],
  ],
  [Closed, 'another tag', { shape: 'line' }, ['shape: expected "circle" or "square", found "line"']],
  [
    Closed,
    'a tag that is the name of an inherited method',
    { shape: 'constructor' },
    ['shape: expected "circle" or "square", found "constructor"'],
  ],
  [Closed, 'no tag', {}, ['shape: expected "circle" or "square", found nothing']],
  [Closed, 'a tag that is not a string', { shape: 1 }, ['shape: expected "circle" or "square", found a number']],
  [
    Closed,
    'an invalid member, with the errors of that member only',
    { shape: 'circle', radius: '1' },
    ['radius: expected a number, found a string of 1 character'],
  ],
  [Open, 'a tag that is not a string', { shape: null }, ['shape: expected a string, found null']],
  [Open, 'an invalid object with another tag', { shape: 'line' }, ['size: expected a number, found nothing']],
  [
    union('MayBeNull', nullable(UserId), Point),
    'an invalid object in a union with null',
    { x: 1 },
    ['y: expected an integer, found nothing'],
  ],
  [
    object('Drawing', { part: intersection('Part', Closed, object('Named', { name: string }, {})) }, {}),
    'an invalid tagged member in an intersection, naming the tag only for its own fields',
    { part: { shape: 'circle', radius: '1' } },
    [
      'part.radius: expected a number, found a string of 1 character (shape is "circle")',
      'part.name: expected a string, found nothing',
    ],
  ],
  [Text, 'a value of no member', 1, ['expected a string or an object, found a number']],
  [Text, 'an invalid object in a union with string', { html: 1 }, ['html: expected a string, found a number']],
  [
    Labeled,
    'an object that both members refuse, with the errors of both',
    { x: 1 },
    ['y: expected an integer, found nothing', 'name: expected a string, found nothing'],
  ],
  [
    intersection('Twice', Point, Point),
    'a key that both members refuse, reported once',
    { x: 1 },
    ['y: expected an integer, found nothing'],
  ],
  [Labeled, 'a string, reported once', 'a', ['expected an object, found a string of 1 character']],
]

test.each(REJECTS.map(([codec, why, value, messages]) => [codec.name, why, codec, value, messages] as const))(
  '%s rejects %s',
  (_, __, codec, value, expected) => {
    expect(codec.is(value)).toBe(false)
    expect(messages(codec, value)).toEqual(expected)
    const decoded = codec.decode(value)
    expect(PathReporter.report(decoded)).toEqual(expected)
  },
)

describe('errors', () => {
  test('have a code, a path and a message with the expected and the found value', () => {
    const [mismatch] = mismatchesOf(object('Line', { points: array(Point) }, {}), {
      points: [
        { x: 1, y: 2 },
        { x: 1, y: 'a' },
      ],
    })
    expect(mismatch).toMatchObject({
      code: 'wrong-type',
      path: ['points', '1', 'y'],
      message: 'points[1].y: expected an integer, found a string of 1 character',
      value: 'a',
    })
  })

  test('are limited to 100, followed by one that says so', () => {
    const told = messages(array(integer), new Array(1e6).fill('a'))
    expect(told).toHaveLength(101)
    expect(told[99]).toBe('[99]: expected an integer, found a string of 1 character')
    expect(told[100]).toBe('more than 100 places are invalid; the rest are not listed')
  })

  test('are not limited at exactly 100', () => {
    expect(mismatchesOf(array(integer), new Array(100).fill('a'))).toHaveLength(100)
  })

  test('quote only what could be a name, cut', () => {
    expect(messages(Color, 'x'.repeat(100))).toEqual([`expected "red" or "green", found "${'x'.repeat(39)}…"`])
    for (const text of ['my secret', 'secret\u0007', 'sécret', '\u202esecret']) {
      expect(messages(Color, text)).toEqual([`expected "red" or "green", found a string of ${text.length} characters`])
    }
    expect(mismatchesOf(string, ['secret'])[0]?.message).not.toContain('secret')
    expect(mismatchesOf(number, 'secret')[0]?.message).not.toContain('secret')
  })

  test('list at most eight literals', () => {
    const Many = literals('Many', [...'abcdefghij'])
    expect(messages(Many, 'z')).toEqual(['expected "a", "b", "c", "d", "e", "f", "g", "h" or one of 2 more, found "z"'])
  })
})

describe('with io-ts', () => {
  const Mine = t.type({ mine: t.string })

  test('in an intersection, errors have the path of the value', () => {
    const Both = t.intersection([Point, Mine])
    const value = { x: 1, y: 2, mine: 'a' }
    expect(Both.decode(value)).toEqual({ _tag: 'Right', right: value })
    const decoded = Both.decode({ x: 1, mine: 'a' })
    expect(PathReporter.report(decoded)).toEqual(['y: expected an integer, found nothing'])
  })

  test('in io-ts objects, arrays, unions and wrappers, errors have the path of the value', () => {
    const decoded = t.type({ list: t.array(t.readonly(Point)) }).decode({ list: [{ x: 'a', y: 1 }, 5] })
    expect(PathReporter.report(decoded)).toEqual([
      'list[0].x: expected an integer, found a string of 1 character',
      'list[1]: expected an object, found a number',
    ])
    expect(PathReporter.report(t.union([Color, t.null]).decode('blue'))[0]).toBe(
      'expected "red" or "green", found "blue"',
    )
  })

  test('a codec is a Type', () => {
    expect(Point).toBeInstanceOf(t.Type)
    expect(Point.pipe(t.unknown as never).decode({ x: 1, y: 2 })._tag).toBe('Right')
  })
})

describe('as a Standard Schema', () => {
  test('a valid value is returned unchanged', () => {
    const value = { x: 1, y: 2 }
    const result = Point['~standard'].validate(value)
    expect(result.issues).toBeUndefined()
    expect('value' in result && result.value).toBe(value)
  })

  test('issues have a message and a path', () => {
    const { issues } = Point['~standard'].validate({ x: 1 })
    expect(issues?.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'y: expected an integer, found nothing', path: ['y'] },
    ])
  })

  test('version and vendor', () => {
    expect(Point['~standard']).toMatchObject({ version: 1, vendor: 'matrix-event-model' })
  })
})

const throwing = {
  get x() {
    throw new Error('no')
  },
  y: 1,
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const circle: { self?: unknown } = {}
circle.self = circle

test.each([
  ['a getter that throws', throwing, 'could not be read: a getter or a proxy threw'],
  ['a revoked proxy', revoked(), 'could not be read: a getter or a proxy threw'],
])('does not throw: %s', (_, value, message) => {
  expect(Point.is(value)).toBe(false)
  expect(messages(Point, value).at(-1)).toBe(message)
  expect(Point.decode(value)._tag).toBe('Left')
})

test('does not throw: for a value that changes between reads, the walk decides', () => {
  let reads = 0
  const fickle = {
    get x() {
      return reads++ === 0 ? 'a' : 1
    },
    y: 1,
  }
  const decoded = Point.decode(fickle)
  expect(decoded._tag === 'Right' && decoded.right).toBe(fickle)
  expect(reads).toBe(2)
})

test.each([
  ['a circle', circle],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a symbol', Symbol('a')],
])('does not throw: %s', (_, value) => {
  expect(Point.decode(value)._tag).toBe('Left')
})

test('unknown keys are not read', () => {
  const unreadable = {
    get more() {
      throw new Error('no')
    },
  }
  const content = Object.defineProperties(
    { msgtype: 'm.text', body: 'Hi' },
    Object.getOwnPropertyDescriptors(unreadable),
  )
  expect(RoomMessageEventContent.is(content)).toBe(true)
  const event = { type: 'm.room.message', event_id: '$e', room_id: '!r', sender: '@a:b', origin_server_ts: 1, content }
  expect(messages(RoomMessageEvent, event)).toEqual([])
  expect(messages(RoomMessageEvent, { ...event, sender: 1 })).toEqual([
    'sender: expected a string that matches ^@ (UserId), found a number',
  ])
})

test('a polluted prototype does not supply fields', () => {
  const prototype = Object.prototype as { x?: unknown; y?: unknown }
  Object.assign(prototype, { x: 1, y: 2 })
  try {
    expect(Point.is({})).toBe(false)
  } finally {
    delete prototype.x
    delete prototype.y
  }
})
