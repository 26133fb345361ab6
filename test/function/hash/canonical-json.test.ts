import { runInNewContext } from 'node:vm'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canonicalJson } from '../../../src/function/hash/canonical-json.js'
import type { NotCanonicalJson, NotCanonicalJsonCode } from '../../../src/function/hash/not-canonical-json.js'
import { polluted } from '../../property/pollution.js'

/** The string, or the fault with its place. */
function outcome(value: unknown): string | Pick<NotCanonicalJson, 'path' | 'code'> {
  const result = canonicalJson(value)
  if (result._tag === 'Right') return result.right
  const { code, path, message } = result.left
  expect(result.left).toStrictEqual({ code, path, message })
  expect(message).toMatch(/^[^\n]{8,299}$/)
  return { path, code }
}

describe('the examples of the specification', () => {
  test.each([
    ['{}', '{}'],
    ['{ "one": 1, "two": "Two" }', '{"one":1,"two":"Two"}'],
    ['{ "b": "2", "a": "1" }', '{"a":"1","b":"2"}'],
    ['{"b":"2","a":"1"}', '{"a":"1","b":"2"}'],
    [
      `{
        "auth": {
          "success": true,
          "mxid": "@john.doe:example.com",
          "profile": {
            "display_name": "John Doe",
            "three_pids": [
              { "medium": "email", "address": "john.doe@example.org" },
              { "medium": "msisdn", "address": "123456789" }
            ]
          }
        }
      }`,
      '{"auth":{"mxid":"@john.doe:example.com","profile":{"display_name":"John Doe","three_pids":[{"address":"john.doe@example.org","medium":"email"},{"address":"123456789","medium":"msisdn"}]},"success":true}}',
    ],
    ['{ "a": "日本語" }', '{"a":"日本語"}'],
    ['{ "本": 2, "日": 1 }', '{"日":1,"本":2}'],
    ['{ "a": "\\u65E5" }', '{"a":"日"}'],
    ['{ "a": null }', '{"a":null}'],
    ['{ "a": -0, "b": 1e10 }', '{"a":0,"b":10000000000}'],
  ])('%s', (json, canonical) => expect(outcome(JSON.parse(json))).toBe(canonical))
})

describe('writes', () => {
  test.each<[why: string, value: unknown, json: string]>([
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['the greatest integer', 2 ** 53 - 1, '9007199254740991'],
    ['the least integer', -(2 ** 53) + 1, '-9007199254740991'],
    ['-0 as 0, in any place', [-0, { a: -0 }], '[0,{"a":0}]'],
    ['an empty string', '', '""'],
    ['an empty array', [], '[]'],
    ['nested empty arrays', [[], [[]], {}], '[[],[[]],{}]'],
    ['an empty key', { '': 1 }, '{"":1}'],
    ['the five short escapes', '\b\t\n\f\r', '"\\b\\t\\n\\f\\r"'],
    ['quotation mark and backslash, but not slash', '"\\/', '"\\"\\\\/"'],
    ['other control characters in lower-case hexadecimal', '\0\u000b\u001f', '"\\u0000\\u000b\\u001f"'],
    ['everything else as it is', '\u007f\u0080\u2028\u2029\ufeff\uffff😀', '"\u007f\u0080\u2028\u2029\ufeff\uffff😀"'],
    ['escapes in keys', { '"\n': 1 }, '{"\\"\\n":1}'],
    ['keys that are numbers as strings', { 10: 0, 9: 0, 1: 0 }, '{"1":0,"10":0,"9":0}'],
    ['a key before those that begin with it', { ab: 0, a: 0, aa: 0 }, '{"a":0,"aa":0,"ab":0}'],
    ['upper case before lower case', { a: 0, B: 0, A: 0 }, '{"A":0,"B":0,"a":0}'],
    ['decomposed and composed as the different keys they are', { é: 0, 'e\u0301': 0 }, '{"e\u0301":0,"é":0}'],
    ['a key that is undefined not at all', { b: undefined, a: 1 }, '{"a":1}'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['no symbols', { [Symbol('a')]: 1 }, '{}'],
    ['an array as no more than its items', Object.assign([1], { a: 2 }), '[1]'],
    [
      'keys with the names of inherited properties',
      JSON.parse('{"toString":1,"__proto__":2}'),
      '{"__proto__":2,"toString":1}',
    ],
    ['an object of another realm', runInNewContext('({ b: [1], a: {} })'), '{"a":{},"b":[1]}'],
  ])('%s', (_, value, json) => expect(outcome(value)).toBe(json))

  test('one object in two places, as long as neither is inside the other', () => {
    const shared = { a: [1] }
    expect(outcome([shared, shared, { b: shared }])).toBe('[{"a":[1]},{"a":[1]},{"b":{"a":[1]}}]')
  })

  test('at any depth', () => {
    const depth = 100_000
    const json = `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`
    expect(outcome(JSON.parse(json)) === json).toBe(true)
  })
})

describe('refuses', () => {
  test.each<[why: string, value: unknown, path: readonly string[], code: NotCanonicalJsonCode]>([
    ['a fraction', { users: { '@a:b': 50.5 } }, ['users', '@a:b'], 'fraction'],
    ['the smallest fraction', [5e-324], ['0'], 'fraction'],
    ['an integer too great', { depth: 2 ** 53 }, ['depth'], 'out-of-range'],
    ['an integer too small', [[0, -(2 ** 53)]], ['0', '1'], 'out-of-range'],
    ['the result of JSON.parse for 1e400', JSON.parse('[1e400]'), ['0'], 'out-of-range'],
    ['NaN', { a: Number.NaN }, ['a'], 'not-json'],
    ['the first half of a pair', { body: 'a\ud83d' }, ['body'], 'lone-surrogate'],
    ['the second half of a pair', { body: '\ude00a' }, ['body'], 'lone-surrogate'],
    ['a pair the wrong way round', ['\ude00\ud83d'], ['0'], 'lone-surrogate'],
    ['half of a pair in a key', { content: { 'a\ud83d': 1 } }, ['content', 'a\ud83d'], 'lone-surrogate'],
    ['undefined', undefined, [], 'not-json'],
    ['undefined in an array', [1, undefined], ['1'], 'not-json'],
    ['a hole in an array', Array(1), ['0'], 'not-json'],
    ['a bigint', { a: 1n }, ['a'], 'not-json'],
    ['a function', { toJSON: () => 'x' }, ['toJSON'], 'not-json'],
    ['a symbol', [Symbol('a')], ['0'], 'not-json'],
    ['a date', { at: new Date(0) }, ['at'], 'not-json'],
    ['a map', new Map([['a', 1]]), [], 'not-json'],
    ['a boxed string', [Object('a')], ['0'], 'not-json'],
    ['bytes', { key: new Uint8Array(2) }, ['key'], 'not-json'],
    ['an object with a prototype', { a: Object.create({ b: 1 }) }, ['a'], 'not-json'],
    ['the first of several, in the order of writing', { b: 0.5, a: [0, Number.NaN] }, ['a', '1'], 'not-json'],
    [
      'a throwing getter',
      {
        a: [
          {
            get b(): never {
              throw new Error('no')
            },
          },
        ],
      },
      ['a', '0'],
      'unreadable',
    ],
  ])('%s', (_, value, path, code) => expect(outcome(value)).toEqual({ path, code }))

  test('an object that holds itself', () => {
    const circle: Record<string, unknown> = { a: 1 }
    circle.b = { c: [circle] }
    expect(outcome(circle)).toEqual({ path: ['b', 'c', '0'], code: 'circular' })
    const list: unknown[] = []
    list.push(list)
    expect(outcome({ list })).toEqual({ path: ['list', '0'], code: 'circular' })
  })

  test('a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(outcome({ a: proxy })).toEqual({ path: ['a'], code: 'unreadable' })
  })
})

describe('the order of keys', () => {
  // Other libraries sort as JavaScript does, by UTF-16, which puts the emoji first.
  test('by code point: U+FF21 before U+1F600', () => {
    expect(outcome({ '😀': 1, Ａ: 2, a: 3 })).toBe('{"a":3,"Ａ":2,"😀":1}')
    expect(['😀', 'Ａ'].sort()).toEqual(['😀', 'Ａ'])
  })

  const key = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'b', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 4,
  })

  test('is that of their UTF-8, and of their UTF-32', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 20 }), (keys) => {
        const result = canonicalJson(Object.fromEntries(keys.map((name) => [name, 0])))
        const ordered = (by: (a: string, b: string) => number) =>
          `{${[...keys]
            .sort(by)
            .map((name) => `${JSON.stringify(name)}:0`)
            .join(',')}}`
        expect(result).toEqual({
          _tag: 'Right',
          right: ordered((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
        })
        expect(result).toEqual({ _tag: 'Right', right: ordered((a, b) => Buffer.compare(utf32(a), utf32(b))) })
      }),
    )
  })
})

/** Most significant byte first, so bytes compare like code points. */
const utf32 = (text: string) => {
  const bytes = Buffer.alloc([...text].length * 4)
  for (const [i, character] of [...text].entries()) bytes.writeUInt32BE(character.codePointAt(0) ?? 0, i * 4)
  return bytes
}

describe('for any value', () => {
  const text = fc.string({ unit: 'binary' })
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  }))

  test('the output is JSON for the same value, and canonical', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const json = outcome(value)
        const parsed = JSON.parse(String(json))
        expect(parsed).toEqual(value)
        expect(outcome(parsed)).toBe(json)
      }),
    )
  })

  test('the order in which keys were added does not matter', () => {
    fc.assert(
      fc.property(fc.dictionary(text, anyValue), (object) => {
        expect(outcome(Object.fromEntries(Object.entries(object).reverse()))).toBe(outcome(object))
      }),
    )
  })

  test('returns for any input', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        const result = canonicalJson(value)
        if (result._tag === 'Right') expect(() => JSON.parse(result.right)).not.toThrow()
        else expect(result.left).toMatchObject({ code: expect.any(String), path: expect.any(Array) })
      }),
    )
  })

  test('a toJSON that every object inherits changes nothing', () => {
    const value = { a: ['b', 1, null, { c: true }] }
    expect(
      polluted(
        'non-enumerable',
        'toJSON',
        () => 'd',
        () => outcome(value),
      ),
    ).toBe(outcome(value))
  })
})
