import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'

import { array, tuple } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { withJsonSchema } from '../../src/codec/standard-json-schema.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'
import { RoomMessageEventContent } from '../../src/event/room/message.js'
import { AnySyncTimelineEvent } from '../../src/kind/timeline.js'

/** The validators of a codec's JSON Schema, by target. */
function validators(codec: AnyCodec): readonly (readonly [target: string, validate: (value: unknown) => unknown])[] {
  const { jsonSchema } = withJsonSchema(codec)['~standard']
  const options = { strict: false }
  return [
    ['draft-2020-12', new Ajv2020(options).compile(jsonSchema.input({ target: 'draft-2020-12' }))],
    ['draft-07', new Ajv(options).compile(jsonSchema.output({ target: 'draft-07' }))],
  ]
}

const pair = tuple(string, integer)
const tagged = taggedUnion(
  'Tagged',
  'tag',
  { pair: object('TaggedPair', { tag: literal('pair'), pair }) },
  { other: object('Other', { tag: Unlisted }, { pairs: array(pair) }) },
)

/** A codec, with values that it accepts, and values that it rejects. */
type Row = readonly [name: string, codec: AnyCodec, valid: readonly unknown[], invalid: readonly unknown[]]

const ROWS: readonly Row[] = [
  ['a tuple', pair, [['a', 1]], [['a'], ['a', 1, 2], ['a', 'b'], {}]],
  ['tuples in a list, in a map', record(string, array(pair)), [{ a: [['a', 1]] }], [{ a: [['a', 1, 2]] }]],
  [
    'tuples in a tagged union',
    tagged,
    [{ tag: 'pair', pair: ['a', 1] }, { tag: 'x' }],
    [
      { tag: 'pair', pair: [1] },
      { tag: 'x', pairs: [[]] },
    ],
  ],
  [
    'keys that are called like keywords',
    object('Keywords', { prefixItems: string, items: integer }),
    [{ prefixItems: 'a', items: 1 }],
    [{ prefixItems: ['a'], items: 1 }, { prefixItems: 'a' }],
  ],
  [
    'a message',
    RoomMessageEventContent,
    [
      { msgtype: 'm.text', body: 'Hi' },
      { msgtype: 'org.example', body: 'Hi' },
    ],
    [{ msgtype: 'm.text', body: 1 }, { msgtype: 'm.image' }],
  ],
]

describe.each(ROWS)('%s', (_, codec, valid, invalid) => {
  test.each(validators(codec))('%s accepts what the codec accepts', (_, validate) => {
    for (const value of valid) expect([codec.is(value), validate(value)]).toEqual([true, true])
    for (const value of invalid) expect([codec.is(value), validate(value)]).toEqual([false, false])
  })
})

test('a union of all events', () => {
  const event = { type: 'm.room.message', event_id: '$e', sender: '@a:b', origin_server_ts: 1 }
  for (const [, validate] of validators(AnySyncTimelineEvent)) {
    expect(validate({ ...event, content: { msgtype: 'm.text', body: 'Hi' } })).toBe(true)
    expect(validate({ ...event, content: { msgtype: 'm.text' } })).toBe(false)
    expect(validate({ ...event, type: 'org.example.unlisted', content: {} })).toBe(
      AnySyncTimelineEvent.is({ ...event, type: 'org.example.unlisted', content: {} }),
    )
  }
})

test('the schema says its version', () => {
  const { jsonSchema } = withJsonSchema(string)['~standard']
  expect(jsonSchema.input({ target: 'draft-2020-12' })).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'string',
  })
  expect(jsonSchema.input({ target: 'draft-07' })).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'string',
  })
})

test.each(['openapi-3.0', '', '__proto__', 'constructor'])('the target %j is refused', (target) => {
  const { jsonSchema } = withJsonSchema(string)['~standard']
  expect(() => jsonSchema.input({ target })).toThrow('expected draft-2020-12 or draft-07')
})

test('it validates as the codec does', () => {
  const { validate, vendor, version } = withJsonSchema(RoomMessageEventContent)['~standard']
  expect([vendor, version]).toEqual(['matrix-event-model', 1])
  const content = { msgtype: 'm.text', body: 'Hi' }
  expect(validate(content)).toEqual({ value: content })
  expect(validate({ msgtype: 'm.text' })).toHaveProperty('issues')
})
