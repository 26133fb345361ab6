import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canonicalJson } from '../../../src/function/hash/canonical-json.js'
import { canonicalJsonFaults } from '../../../src/function/hash/canonical-json-faults.js'

/** Each fault as `code at place`. */
const told = (text: string) =>
  canonicalJsonFaults(text).map((fault) => {
    const { code, path, message } = fault
    expect(fault).toStrictEqual({ code, path, message })
    expect(message).toMatch(/^[^\n]{8,299}$/)
    return `${code} at ${path.join('/')}`
  })

describe('numbers', () => {
  test.each<[text: string, faults: readonly string[]]>([
    ['0', []],
    ['-1', []],
    ['9007199254740991', []],
    ['-9007199254740991', []],
    ['1.0', ['float at ']],
    ['-1.000', ['float at ']],
    ['1e3', ['float at ']],
    ['1E+3', ['float at ']],
    ['1000e-3', ['float at ']],
    ['0.0', ['float at ']],
    ['-0.0', ['float at ']],
    ['0e0', ['float at ']],
    ['1e-400', ['float at ']],
    ['9007199254740991.0', ['float at ']],
    ['-0', ['negative-zero at ']],
    ['1.5', ['fraction at ']],
    ['-1e-1', ['fraction at ']],
    ['5e-324', ['fraction at ']],
    ['9007199254740992', ['out-of-range at ']],
    ['9007199254740993', ['out-of-range at ']],
    ['-9007199254740992', ['out-of-range at ']],
    ['9007199254740993.5', ['out-of-range at ']],
    ['1e300', ['out-of-range at ']],
    ['1e400', ['out-of-range at ']],
    ['[1.0,1.0]', ['float at 0', 'float at 1']],
    ['{"a":1.0,"b":[{"c":2.5}]}', ['float at a', 'fraction at b/0/c']],
    [' { "a" : [ 1 , 1.0 ] , "b" : -0 } ', ['float at a/1', 'negative-zero at b']],
  ])('%s', (text, faults) => expect(told(text)).toEqual(faults))
})

describe('text that looks like a number', () => {
  test.each([
    '"1.0"',
    '{"1.0":"1e3"}',
    '{"a\\"":"\\"1.5"}',
    '["\\\\","1.5"]',
    '"\\\\\\"1.0"',
    '{"a":"b: -0, 1.5"}',
    'true',
    'null',
    '[false]',
    '""',
    '{"":""}',
    '[[],{}]',
    '\t\r\n [ ] ',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('keys', () => {
  test.each<[text: string, faults: readonly string[]]>([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":1}', ['duplicate-key at a']],
    ['{"a":1,"\\u0061":1,"a":1}', ['duplicate-key at a', 'duplicate-key at a']],
    ['{"a":{"a":1},"b":{"a":1}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":"a","b":"a"}', []],
    ['{"__proto__":1,"__proto__":2,"constructor":3}', ['duplicate-key at __proto__']],
    ['{"a":{"b":[0,{"c":1,"c":1}]}}', ['duplicate-key at a/b/1/c']],
    ['{"":1,"":2}', ['duplicate-key at ']],
  ])('%s', (text, faults) => expect(told(text)).toEqual(faults))
})

describe('strings', () => {
  test.each<[text: string, faults: readonly string[]]>([
    ['"\\ud83d\\ude00"', []],
    ['"😀"', []],
    ['["\\ud83d"]', ['lone-surrogate at 0']],
    ['["\\uDE00\\uD83D"]', ['lone-surrogate at 0']],
    ['"\ud83d"', ['lone-surrogate at ']],
    ['{"\\ud83d":1}', ['lone-surrogate at \ud83d']],
    ['"\\\\ud83d"', []],
  ])('%s', (text, faults) => expect(told(text)).toEqual(faults))
})

describe('texts that are not JSON', () => {
  test.each(['', '{', '01', '1.', '+1', 'NaN', '{"a":1,}', "{'a':1}", '"\n"', '\ufeff1', '1 2', 'undefined'])(
    '%j',
    (text) => expect(told(text)).toEqual(['not-json at ']),
  )

  test('and values that are not texts', () => {
    for (const value of [null, undefined, 5, true, [], {}, ['1']] as never[])
      expect(told(value)).toEqual(['not-json at '])
  })
})

describe('long texts', () => {
  test('at most 100 faults, the first ones', () => {
    const faults = canonicalJsonFaults(JSON.stringify(Array(5000).fill(1.5)))
    expect(faults.map(({ path }) => path[0])).toEqual(Array.from({ length: 100 }, (_, i) => String(i)))
  })

  test('of any depth, with short messages', () => {
    const depth = 100_000
    const [fault, ...others] = canonicalJsonFaults(`${'{"a":['.repeat(depth)}1.0${']}'.repeat(depth)}`)
    expect(fault?.path.length).toBe(2 * depth)
    expect(fault?.message.length).toBeLessThan(300)
    expect(others).toEqual([])
  })

  test('of one token', () => {
    expect(told(`"${'\\"'.repeat(500_000)}"`)).toEqual([])
    expect(told('9'.repeat(500_000))).toEqual(['out-of-range at '])
  })
})

describe('for any value', () => {
  const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', '\\', '1', '.', 'e', '-', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  })
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      number,
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  }))

  test('the text of canonical JSON has no fault', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const json = canonicalJson(value)
        if (json._tag === 'Right') expect(told(json.right)).toEqual([])
      }),
    )
  })

  test('faults found by canonicalJson are found in the text, at the same place', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(0, 2), (value, indent) => {
        const written = JSON.stringify(value, null, indent)
        const json = canonicalJson(JSON.parse(written))
        const faults = told(written)
        if (json._tag === 'Left') expect(faults).toContain(`${json.left.code} at ${json.left.path.join('/')}`)
        // The rest cannot be seen in a value: `JSON.stringify` writes great numbers with exponents, and -0 as 0.
        else expect(faults).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
