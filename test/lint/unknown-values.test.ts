import { expect, test } from 'vitest'

import { anyKey } from '../../src/codec/any-key.js'
import { array, tuple } from '../../src/codec/array.js'
import { literal, literals, openLiterals } from '../../src/codec/literals.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { taggedUnion } from '../../src/codec/tagged-union.js'
import { intersection, union } from '../../src/codec/union.js'
import { RoomJoinRulesEventContent } from '../../src/event/room/join-rules.js'
import { AnySyncTimelineEvent } from '../../src/kind/timeline.js'
import { unknownValues } from '../../src/lint/unknown-values.js'

const Color = openLiterals('Color', ['red', 'green'])
const Part = object('Part', {}, { color: Color })

const found = (codec: Parameters<typeof unknownValues>[0], value: unknown) =>
  unknownValues(codec, value).map(({ path, value }) => `${path.join('/')}=${value}`)

test.each([
  ['a known one', Color, 'red', []],
  ['an unknown one', Color, 'blue', ['=blue']],
  ['a closed set has none', literals('L', ['a']), 'b', []],
  ['in a required key', object('O', { color: Color }), { color: 'blue' }, ['color=blue']],
  ['in an optional key', Part, { color: 'blue', other: 'x' }, ['color=blue']],
  ['an absent key', Part, {}, []],
  ['in a key of several names', anyKey('A', { a: Color, b: Color }), { b: 'blue' }, ['b=blue']],
  ['in an array', array(Color), ['red', 'blue'], ['1=blue']],
  ['in a tuple', tuple(string, Color), ['x', 'blue'], ['1=blue']],
  ['in a map', record(string, Color), { a: 'red', b: 'blue' }, ['b=blue']],
  ['a key of a map', record(Color, string), { red: 'x', blue: 'y' }, ['blue=blue']],
  ['a key that a map does not look at', record(literal('a'), Color), { b: 'blue' }, []],
  ['in nullable places', nullable(Color), 'blue', ['=blue']],
  ['null', nullable(Color), null, []],
  ['in the member of a union that fits', union('U', Part, Color), { color: 'blue' }, ['color=blue']],
  [
    'in each part of an intersection',
    intersection('I', Part, object('P', {}, { ink: Color })),
    { color: 'b', ink: 'c' },
    ['color=b', 'ink=c'],
  ],
  [
    'a tag',
    taggedUnion('T', 'kind', { a: Part }, { other: Part }),
    { kind: 'b', color: 'blue' },
    ['kind=b', 'color=blue'],
  ],
  ['a tag of a closed set', taggedUnion('T', 'kind', { a: Part }), { kind: 'b', color: 'blue' }, []],
  [
    'in the member that a tag names',
    taggedUnion('T', 'kind', { a: Part }),
    { kind: 'a', color: 'blue' },
    ['color=blue'],
  ],
  ['no tag', taggedUnion('T', 'kind', { a: Part }, { absent: Part }), { color: 'blue' }, ['color=blue']],
  ['a value that does not decode', object('O', { color: Color }), { color: 1 }, []],
  ['something that is not an object', Part, null, []],
])('%s', (_, codec, value, expected) => {
  expect(found(codec, value)).toEqual(expected)
})

test('the known values are listed', () => {
  const [unknown] = unknownValues(RoomJoinRulesEventContent, { join_rule: 'org.example' })
  expect(unknown?.known).toContain('restricted')
})

test('in a whole event', () => {
  const event = {
    type: 'm.room.message',
    event_id: '$e',
    sender: '@a:b.c',
    origin_server_ts: 1,
    content: { msgtype: 'org.example.x', body: 'b', 'm.relates_to': { rel_type: 'org.example.y', event_id: '$f' } },
  }
  expect(AnySyncTimelineEvent.is(event)).toBe(true)
  expect(found(AnySyncTimelineEvent, event)).toEqual([
    'content/msgtype=org.example.x',
    'content/m.relates_to/rel_type=org.example.y',
  ])
})
