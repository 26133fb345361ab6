import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { describe, expect, test } from 'vitest'

import { array } from '../../src/codec/array.js'
import { literals } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, number, string } from '../../src/codec/primitive.js'
import { RoomMessageEvent, RoomMessageEventContent } from '../../src/event/room/message.js'
import { messages, mismatchesOf } from '../support/rows.js'

const Color = literals('Color', ['red', 'green'])
const Point = object('Point', { x: integer, y: integer }, { label: string })

describe('errors', () => {
  test('have a code, a path and a message with the expected and the found value', () => {
    const [mismatch] = mismatchesOf(object('Line', { points: array(Point) }), {
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
    expect(told[100]).toBe('more places are invalid than are listed')
  })

  test('are not limited at exactly 100', () => {
    expect(mismatchesOf(array(integer), new Array(100).fill('a'))).toHaveLength(100)
  })

  test('quote only what could be a name, cut', () => {
    expect(messages(Color, 'x'.repeat(100))).toEqual([
      `expected "red" or "green", found "${'x'.repeat(31)}…${'x'.repeat(31)}"`,
    ])
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

test('a frozen codec works', () => {
  const Frozen = Object.freeze(object('Frozen', { color: Color }))
  expect(Frozen.is({ color: 'red' })).toBe(true)
  expect(messages(Frozen, {})).toEqual(['color: expected "red" or "green", found nothing'])
  expect(messages(Object.freeze(literals('Letter', ['a'])), 'b')).toEqual(['expected "a", found "b"'])
})

test('the functions of a codec work without it', () => {
  const { decode, encode, is, validate } = Point
  const value = { x: 1, y: 2 }
  expect([is(value), is({}), encode(value)]).toEqual([true, false, value])
  expect(decode(value)).toEqual({ _tag: 'Right', right: value })
  expect(validate(value, [])).toEqual({ _tag: 'Right', right: value })
  expect(Point.decode).toBe(decode)
})

describe('with io-ts', () => {
  const Mine = t.type({ mine: t.string })

  test('codecs are types of io-ts', () => {
    expect(Point).toBeInstanceOf(t.Type)
    expect(Point.asDecoder().decode({ x: 1, y: 2 })).toEqual({ _tag: 'Right', right: { x: 1, y: 2 } })
    const Piped = t.UnknownRecord.pipe(Point)
    expect([Piped.is({ x: 1, y: 2 }), Piped.is({ x: 1 })]).toEqual([true, false])
    expect(Point.pipe(Point).decode({ x: 1 })._tag).toBe('Left')
  })

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

  interface Tree {
    readonly point: t.TypeOf<typeof Point>
    readonly below: readonly Tree[]
  }
  const Tree: t.Type<Tree> = t.recursion('Tree', () => t.exact(t.type({ point: Point, below: t.readonlyArray(Tree) })))
  const invalid = { x: 1.5, y: 1 }

  test.each<[string, t.Mixed, unknown, string]>([
    ['a tuple', t.tuple([t.string, Point]), ['a', invalid], '[1].x'],
    [
      'a recursive exact type',
      Tree,
      { point: { x: 1, y: 1 }, below: [{ point: invalid, below: [] }] },
      'below[0].point.x',
    ],
    ['a partial type', t.partial({ at: Point }), { at: invalid }, 'at.x'],
    ['a refinement of an array', t.refinement(t.array(Point), (list) => list.length > 0), [invalid], '[0].x'],
    ['a union in an array', t.array(t.union([Point, t.null])), [null, invalid], '[1].x'],
    ['readonly intersections', t.readonly(t.intersection([Point, Mine])), { ...invalid, mine: 'a' }, 'x'],
    ['a map, whose keys may be private', t.record(t.string, Point), { secret: invalid }, '[…].x'],
    ['a strict type', t.strict({ at: Point }), { at: invalid }, 'at.x'],
  ])('inside %s, errors have the path of the value', (_, type, value, path) => {
    expect(PathReporter.report(type.decode(value))[0]).toBe(`${path}: expected an integer, found a fraction`)
  })

  test('in a union, the path of a value that does not equal itself', () => {
    expect(PathReporter.report(t.array(t.union([number, t.null])).decode([Number.NaN]))[0]).toBe(
      '[0]: expected a number, found NaN',
    )
  })

  test('a codec is a Type', () => {
    expect(Point).toBeInstanceOf(t.Type)
    expect(Point.pipe(t.unknown as never).decode({ x: 1, y: 2 })._tag).toBe('Right')
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
  ['a getter that throws', throwing, 'a getter or a proxy threw'],
  ['a revoked proxy', revoked(), 'a getter or a proxy threw'],
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
