/**
 * The schema of each shape, and its agreement with the codec.
 *
 * @module
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'

import { anyKey } from '../../src/codec/any-key.js'
import { array, tuple } from '../../src/codec/array.js'
import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import { type Docs, definitionOf, type JsonSchema, NO_DOCS, schemaOf } from '../../src/codec/json-schema.js'
import { literal, literals, openLiterals } from '../../src/codec/literals.js'
import { nullable } from '../../src/codec/nullable.js'
import { object } from '../../src/codec/object.js'
import { pattern } from '../../src/codec/pattern.js'
import { boolean, integer, JsonObject, number, string, unknown } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import type { Shape } from '../../src/codec/shape.js'
import { taggedUnion, Unlisted } from '../../src/codec/tagged-union.js'
import { intersection, union } from '../../src/codec/union.js'

const INTEGER = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }
const userId = pattern<`@${string}`>('UserId', '^@')
const square = object('Square', { kind: literal('square'), side: number })
const circle = object('Circle', { kind: literal('circle'), radius: number })
const round = object('Round', { kind: pattern<`org.round.${string}`>('RoundKind', '^org\\.round\\.'), radius: number })
const ball = object('Ball', { bounces: boolean })
const custom = object('Custom', { kind: Unlisted, area: number })
const bare = object('Bare', { area: integer })

const SQUARE = {
  type: 'object',
  required: ['kind', 'side'],
  properties: { kind: { type: 'string', const: 'square' }, side: { type: 'number' } },
}

const ROUND = {
  type: 'object',
  required: ['kind', 'radius'],
  properties: { kind: { type: 'string', pattern: '^org\\.round\\.' }, radius: { type: 'number' } },
}

interface Row {
  readonly codec: AnyCodec
  readonly schema: JsonSchema
  /** JSON texts, the input of a schema. */
  readonly accepts: readonly string[]
  readonly rejects: readonly string[]
}

const ROWS: { readonly [name: string]: Row } = {
  unknown: { codec: unknown, schema: {}, accepts: ['null', '0', '""', '[]', '{}'], rejects: [] },
  string: { codec: string, schema: { type: 'string' }, accepts: ['""', '"a"'], rejects: ['0', 'null', '["a"]'] },
  boolean: {
    codec: boolean,
    schema: { type: 'boolean' },
    accepts: ['true', 'false'],
    rejects: ['0', '"true"', 'null'],
  },
  number: {
    codec: number,
    schema: { type: 'number' },
    accepts: ['0', '-0', '0.5', '1e308', '9007199254740993'],
    // JSON can say 1e400, which JavaScript reads as Infinity.
    rejects: ['"0"', 'null', '1e400'],
  },
  integer: {
    codec: integer,
    schema: INTEGER,
    accepts: ['0', '-0', '1.0', '1e2', '9007199254740991', '-9007199254740991'],
    rejects: ['0.5', '9007199254740992', '-9007199254740992', '1e400', '"1"', 'true'],
  },
  pattern: {
    codec: userId,
    schema: { type: 'string', pattern: '^@' },
    accepts: ['"@"', '"@a:b"'],
    rejects: ['"a"', '""', '" @"', '0', '["@"]'],
  },
  'one literal': {
    codec: literal('a'),
    schema: { type: 'string', const: 'a' },
    accepts: ['"a"'],
    rejects: ['"b"', '""', '0', 'null'],
  },
  'closed literals': {
    codec: literals('AB', ['a', 'b']),
    schema: { type: 'string', enum: ['a', 'b'] },
    accepts: ['"a"', '"b"'],
    rejects: ['"c"', '0', 'null'],
  },
  'open literals': {
    codec: openLiterals('AB', ['a', 'b']),
    schema: { type: 'string', examples: ['a', 'b'] },
    accepts: ['"a"', '"c"', '""'],
    rejects: ['0', 'null', '["a"]'],
  },
  'any object': {
    codec: JsonObject,
    schema: { type: 'object' },
    accepts: ['{}', '{"a":1}'],
    rejects: ['[]', 'null', '0'],
  },
  object: {
    codec: object('O', { b: string, any: unknown }, { a: integer }),
    schema: {
      type: 'object',
      required: ['any', 'b'],
      properties: { a: INTEGER, any: {}, b: { type: 'string' } },
    },
    accepts: ['{"b":"","any":null}', '{"b":"","any":1,"a":1,"more":1}', '{"b":"","any":1,"__proto__":{"b":0}}'],
    rejects: ['{"b":""}', '{"any":1}', '{"b":"","any":1,"a":null}', '{"__proto__":{"b":"","any":1}}', '[]'],
  },
  'object with keys that every object inherits': {
    codec: object('O', { constructor: string }, { toString: string }),
    schema: {
      type: 'object',
      required: ['constructor'],
      properties: { constructor: { type: 'string' }, toString: { type: 'string' } },
    },
    accepts: ['{"constructor":""}'],
    rejects: ['{}', '{"constructor":"","toString":0}'],
  },
  'record by string': {
    codec: record(string, integer),
    schema: { type: 'object', additionalProperties: INTEGER },
    accepts: ['{}', '{"":1}', '{"__proto__":1,"constructor":2}'],
    rejects: ['{"a":""}', '{"__proto__":""}', '{"constructor":null}', '[]', 'null'],
  },
  'record by open literals': {
    codec: record(openLiterals('AB', ['a']), boolean),
    schema: { type: 'object', additionalProperties: { type: 'boolean' } },
    accepts: ['{"a":true,"c":true}'],
    rejects: ['{"c":1}'],
  },
  'record by literals': {
    codec: record(literals('AB', ['a', 'b']), boolean),
    schema: { type: 'object', properties: { a: { type: 'boolean' }, b: { type: 'boolean' } } },
    accepts: ['{}', '{"a":true,"c":1}'],
    rejects: ['{"a":1}', '{"b":null}'],
  },
  'closed record by literals': {
    codec: record(literals('AB', ['a']), boolean, { others: 'closed' }),
    schema: { type: 'object', properties: { a: { type: 'boolean' } }, additionalProperties: false },
    accepts: ['{}', '{"a":true}'],
    rejects: ['{"a":1}', '{"b":true}', '{"__proto__":true}'],
  },
  'record by pattern': {
    codec: record(userId, integer),
    schema: { type: 'object', patternProperties: { '^@': INTEGER } },
    accepts: ['{}', '{"@a":1,"a":""}', '{"__proto__":""}'],
    rejects: ['{"@a":""}', '{"@a":null,"b":1}'],
  },
  'closed record by pattern': {
    codec: record(userId, integer, { others: 'closed' }),
    schema: { type: 'object', patternProperties: { '^@': INTEGER }, additionalProperties: false },
    accepts: ['{}', '{"@a":1}'],
    rejects: ['{"a":1}', '{"@a":""}', '{"__proto__":1}'],
  },
  'any key': {
    codec: anyKey('A', { b: string, a: integer }),
    schema: {
      type: 'object',
      properties: { a: INTEGER, b: { type: 'string' } },
      anyOf: [
        { required: ['a'], properties: { a: true } },
        { required: ['b'], properties: { b: true } },
      ],
    },
    accepts: ['{"b":""}', '{"a":1}', '{"a":1,"b":"","more":1}'],
    rejects: [
      '{}',
      '{"more":1}',
      '{"b":0}',
      '{"a":1,"b":0}',
      '{"a":null}',
      '{"__proto__":{"b":""}}',
      '[]',
      'null',
      '""',
    ],
  },
  'any key that every object inherits': {
    codec: anyKey('A', { constructor: string }),
    schema: {
      type: 'object',
      properties: { constructor: { type: 'string' } },
      anyOf: [{ required: ['constructor'], properties: { constructor: true } }],
    },
    accepts: ['{"constructor":""}'],
    rejects: ['{}', '{"constructor":0}'],
  },
  'any key, and other keys': {
    codec: intersection('I', anyKey('A', { a: string }), object('O', { b: string })),
    schema: {
      allOf: [
        {
          type: 'object',
          properties: { a: { type: 'string' } },
          anyOf: [{ required: ['a'], properties: { a: true } }],
        },
        { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
      ],
    },
    accepts: ['{"a":"","b":""}'],
    rejects: ['{"a":""}', '{"b":""}', '{}', 'null'],
  },
  array: {
    codec: array(string),
    schema: { type: 'array', items: { type: 'string' } },
    accepts: ['[]', '["a","b"]'],
    rejects: ['[0]', '["a",null]', '{}', '"a"'],
  },
  tuple: {
    codec: tuple(string, integer),
    schema: { type: 'array', prefixItems: [{ type: 'string' }, INTEGER], items: false, minItems: 2 },
    accepts: ['["a",1]'],
    rejects: ['[]', '["a"]', '["a",1,2]', '[1,"a"]', '{"0":"a","1":1}'],
  },
  'nullable string': {
    codec: nullable(string),
    schema: { type: ['string', 'null'] },
    accepts: ['""', 'null'],
    rejects: ['0', '{}'],
  },
  'nullable integer': {
    codec: nullable(integer),
    schema: { ...INTEGER, type: ['integer', 'null'] },
    accepts: ['0', 'null'],
    rejects: ['0.5', '9007199254740992', '""'],
  },
  'nullable literals': {
    codec: nullable(literals('AB', ['a', 'b'])),
    schema: { anyOf: [{ type: 'string', enum: ['a', 'b'] }, { type: 'null' }] },
    accepts: ['"a"', 'null'],
    rejects: ['"c"', '0'],
  },
  'nullable object': {
    codec: nullable(object('O', { a: string })),
    schema: { type: ['object', 'null'], required: ['a'], properties: { a: { type: 'string' } } },
    accepts: ['{"a":""}', 'null'],
    rejects: ['{}', '0'],
  },
  'nullable union': {
    codec: nullable(union('U', string, integer)),
    schema: { anyOf: [{ anyOf: [{ type: 'string' }, INTEGER] }, { type: 'null' }] },
    accepts: ['""', '0', 'null'],
    rejects: ['{}', 'true'],
  },
  union: {
    codec: union('U', string, record(string, integer)),
    schema: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: INTEGER }] },
    accepts: ['""', '{}', '{"a":1}'],
    rejects: ['{"a":""}', '0', 'null', '[]'],
  },
  intersection: {
    codec: intersection('I', object('A', { a: string }), object('B', {}, { b: string })),
    schema: {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'object', properties: { b: { type: 'string' } } },
      ],
    },
    accepts: ['{"a":""}', '{"a":"","b":""}'],
    rejects: ['{}', '{"a":"","b":0}', 'null'],
  },
  'tagged union': {
    codec: taggedUnion('U', 'kind', { square, circle }),
    schema: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string', enum: ['circle', 'square'] } },
      allOf: [
        {
          if: { required: ['kind'], properties: { kind: { const: 'circle' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: {
            type: 'object',
            required: ['kind', 'radius'],
            properties: { kind: { type: 'string', const: 'circle' }, radius: { type: 'number' } },
          },
        },
        {
          if: { required: ['kind'], properties: { kind: { const: 'square' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: SQUARE,
        },
      ],
    },
    accepts: ['{"kind":"square","side":1}', '{"kind":"circle","radius":1,"side":""}'],
    rejects: ['{"kind":"square","radius":1}', '{"kind":"other"}', '{"side":1}', '{"kind":0,"side":1}', '[]', 'null'],
  },
  'tagged union with other tags and without one': {
    codec: taggedUnion('U', 'kind', { square }, { other: custom, absent: bare }),
    schema: {
      type: 'object',
      properties: { kind: { type: 'string', examples: ['square'] } },
      allOf: [
        {
          if: { required: ['kind'], properties: { kind: { const: 'square' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: SQUARE,
        },
        {
          if: { required: ['kind'], properties: { kind: { type: 'string', not: { enum: ['square'] } } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: {
            type: 'object',
            required: ['area', 'kind'],
            properties: { area: { type: 'number' }, kind: { type: 'string' } },
          },
        },
        {
          if: { not: { required: ['kind'] } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: { type: 'object', required: ['area'], properties: { area: INTEGER } },
        },
      ],
    },
    accepts: ['{"kind":"square","side":1}', '{"kind":"blob","area":0.5}', '{"kind":"","area":1}', '{"area":1}'],
    rejects: ['{"kind":"square","area":1}', '{"kind":"blob"}', '{"kind":null,"area":1}', '{"area":0.5}', '{}', '[]'],
  },
  'tagged union with tags with a common prefix': {
    codec: taggedUnion('U', 'kind', { square, 'org.round.*': round }),
    schema: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string', anyOf: [{ enum: ['square'] }, { pattern: '^org\\.round\\.' }] } },
      allOf: [
        {
          if: { required: ['kind'], properties: { kind: { type: 'string', pattern: '^org\\.round\\.' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: ROUND,
        },
        {
          if: { required: ['kind'], properties: { kind: { const: 'square' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: SQUARE,
        },
      ],
    },
    accepts: ['{"kind":"org.round.a","radius":1}', '{"kind":"org.round.","radius":1}', '{"kind":"square","side":1}'],
    rejects: [
      '{"kind":"org.round.a","side":1}',
      '{"kind":"org.round","radius":1}',
      '{"kind":"orgXroundXa","radius":1}',
      '{"kind":"my.org.round.a","radius":1}',
      '{"kind":"square","radius":1}',
      '{"kind":["org.round.a"],"radius":1}',
      '{"radius":1}',
    ],
  },
  'tagged union whose tags have a common prefix, where some take precedence': {
    codec: taggedUnion('U', 'kind', { 'org.round.ball.*': ball, 'org.round.*': round, 'org.round.dot': bare }),
    schema: {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: {
          type: 'string',
          anyOf: [{ enum: ['org.round.dot'] }, { pattern: '^org\\.round\\.ball\\.' }, { pattern: '^org\\.round\\.' }],
        },
      },
      allOf: expect.any(Array),
    },
    accepts: [
      '{"kind":"org.round.ball.a","bounces":true}',
      '{"kind":"org.round.a","radius":1}',
      '{"kind":"org.round.dot","area":1}',
    ],
    rejects: [
      '{"kind":"org.round.ball.a","radius":1}',
      '{"kind":"org.round.dot","radius":1}',
      '{"kind":"org.round.dots","area":1}',
      '{"kind":"org.square"}',
    ],
  },
  'tagged union with tags with special characters of patterns': {
    codec: taggedUnion('U', 'kind', { 'c++.(a|b).*': ball }),
    schema: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string', anyOf: [{ pattern: '^c\\+\\+\\.\\(a\\|b\\)\\.' }] } },
      allOf: expect.any(Array),
    },
    accepts: ['{"kind":"c++.(a|b).c","bounces":true}'],
    rejects: ['{"kind":"c++.a.c","bounces":true}', '{"kind":"ccc.(a|b).c","bounces":true}', '{"kind":"c++.(a|b).c"}'],
  },
  'tagged union with tags with a common prefix and other tags': {
    codec: taggedUnion('U', 'kind', { square, 'org.round.*': round }, { other: custom, absent: bare }),
    schema: {
      type: 'object',
      properties: { kind: { type: 'string', examples: ['square'] } },
      allOf: [
        {
          if: { required: ['kind'], properties: { kind: { type: 'string', pattern: '^org\\.round\\.' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: ROUND,
        },
        {
          if: { required: ['kind'], properties: { kind: { const: 'square' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: SQUARE,
        },
        {
          if: {
            required: ['kind'],
            properties: {
              kind: { type: 'string', not: { anyOf: [{ enum: ['square'] }, { pattern: '^org\\.round\\.' }] } },
            },
          },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: {
            type: 'object',
            required: ['area', 'kind'],
            properties: { area: { type: 'number' }, kind: { type: 'string' } },
          },
        },
        {
          if: { not: { required: ['kind'] } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: { type: 'object', required: ['area'], properties: { area: INTEGER } },
        },
      ],
    },
    accepts: ['{"kind":"org.round.a","radius":1}', '{"kind":"org.round","area":0.5}', '{"area":1}'],
    rejects: [
      '{"kind":"org.round.a","area":1}',
      '{"kind":"org.round","radius":1}',
      '{"kind":null,"area":1}',
      '{"area":0.5}',
    ],
  },
}

/** Turns warnings of ajv into errors. */
function compile(schema: JsonSchema) {
  const refuse = (...message: unknown[]) => {
    throw new Error(message.join(' '))
  }
  return new Ajv2020({
    strict: true,
    ownProperties: true,
    logger: { log: refuse, warn: refuse, error: refuse },
  }).compile(schema)
}

describe.for(Object.entries(ROWS))('%s', ([, { codec, schema, accepts, rejects }]) => {
  test('has this schema', () => {
    expect(schemaOf(codec)).toEqual(schema)
  })

  test('agrees with its schema', () => {
    const validate = compile(schemaOf(codec))
    const verdicts = [...accepts, ...rejects].map((text) => [
      text,
      codec.is(JSON.parse(text)),
      validate(JSON.parse(text)),
    ])
    const expected = [...accepts.map((text) => [text, true, true]), ...rejects.map((text) => [text, false, false])]
    expect(verdicts).toEqual(expected)
  })
})

test('every kind of shape has a row', () => {
  const kinds: { readonly [K in Shape['kind']]: true } = {
    anyKey: true,
    array: true,
    boolean: true,
    integer: true,
    intersection: true,
    literals: true,
    nullable: true,
    number: true,
    object: true,
    pattern: true,
    record: true,
    string: true,
    taggedUnion: true,
    tuple: true,
    union: true,
    unknown: true,
  }
  expect([...new Set(Object.values(ROWS).map(({ codec }) => codec.shape.kind))].sort()).toEqual(Object.keys(kinds))
})

test('the errors of a tagged union are those of the member that the tag names', () => {
  const validate = compile(schemaOf(taggedUnion('U', 'kind', { square, circle })))
  validate({ kind: 'square', side: '' })
  expect(validate.errors?.[0]).toMatchObject({ instancePath: '/side', message: 'must be number' })
})

test('a codec with its own definition is referenced, except in that definition', () => {
  const refTo = (codec: AnyCodec) => (codec === square ? '#/$defs/Square' : undefined)
  expect(schemaOf(square, NO_DOCS, refTo)).toEqual({ $ref: '#/$defs/Square' })
  expect(definitionOf(square, NO_DOCS, refTo)).toEqual(SQUARE)
  expect(schemaOf(array(square), NO_DOCS, refTo)).toEqual({ type: 'array', items: { $ref: '#/$defs/Square' } })
})

test('comments are next to their schema, at every depth', () => {
  const docs = (path: string): Docs => ({
    comment: (key) => ({ description: `${path}.${key}` }),
    property: (key) => docs(`${path}.${key}`),
    items: () => docs(`${path}[]`),
  })
  const inner = object('Inner', {}, { b: string })
  const schema = schemaOf(object('Outer', {}, { a: array(nullable(inner)), r: record(string, inner) }), docs('O'))
  const b = (description: string) => ({ properties: { b: { type: 'string', description } } })
  expect(schema).toMatchObject({
    properties: {
      a: { description: 'O.a', items: b('O.a[].b') },
      r: { description: 'O.r', additionalProperties: b('O.r[].b') },
    },
  })
})

test.for<[string, AnyCodec, string]>([
  [
    'a shape that it does not know',
    new Codec('New', () => ({
      shape: { kind: 'date' } as never,
      accepts: () => true,
      wording: { expected: () => 'a date' },
    })),
    'New: shape date',
  ],
  ['keys of a shape that it does not know', record(nullable(string) as never, string), 'shape nullable'],
])('refuses %s by name', ([, codec, message]) => {
  expect(() => schemaOf(array(codec))).toThrow(message)
})
