import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as library from '../../src/index.js'
import * as unstable from '../../src/unstable/index.js'
import { valuesOf } from '../support/arbitrary.js'
import { mutant, parts, take } from '../support/mutants.js'
import { messages, mismatchesOf } from '../support/rows.js'
import { POLLUTIONS, polluted } from './pollution.js'

const CODECS: readonly AnyCodec[] = [...Object.values(library), ...Object.values(unstable)].filter(
  (value) => value instanceof Codec,
)

const deepFreeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** Returns whether `path` leads to something in `value`, or to a missing key. */
const leadsSomewhere = (value: unknown, path: readonly string[]): boolean => {
  if (path.length === 0) return true
  const [key = '', ...rest] = path
  if (typeof value !== 'object' || value === null) return false
  if (!Object.hasOwn(value, key)) return rest.length === 0
  return leadsSomewhere((value as { [key: string]: unknown })[key], rest)
}

test('the library exports its codecs', () => {
  expect(CODECS.length).toBeGreaterThan(150)
})

describe.each(CODECS.map((codec) => [codec.name, codec] as const))('%s', (_, codec) => {
  test('accepts values of its shape, as the same object, frozen or not', () => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        deepFreeze(value)
        const decoded = codec.decode(value)
        expect(mismatchesOf(codec, value)).toEqual([])
        expect(decoded._tag === 'Right' && Object.is(decoded.right, value)).toBe(true)
        expect(Object.is(codec.encode(value), value)).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test('accepts them after a round trip through JSON', () => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        const json = JSON.stringify(value)
        const again = JSON.parse(json)
        expect(mismatchesOf(codec, again)).toEqual([])
        expect(JSON.stringify(again)).toBe(json)
      }),
      { numRuns: 10 },
    )
  })

  test('reads own keys only, even if Object.prototype is polluted', () => {
    for (const value of fc.sample(valuesOf(codec), { numRuns: 3, seed: 1 })) {
      for (const { part, path } of [...parts(value)].slice(1, 40)) {
        const key = path.at(-1) as string
        const without = take(value, { path, edit: (holder) => void delete holder[key] })
        const judged = () => [codec.is(without), messages(codec, without)]
        // Keys that every object already has are left alone.
        if (key in {}) continue
        for (const pollution of POLLUTIONS) expect(polluted(pollution, key, part, judged), pollution).toEqual(judged())
      }
    }
  })

  test('never throws, and rejects with errors at existing places', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withNullPrototype: true, withSparseArray: true }), fc.jsonValue()),
        (value) => {
          check(codec, value)
        },
      ),
      { numRuns: 20 },
    )
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), (value, which) => {
        check(codec, mutant(value, which))
      }),
      { numRuns: 10 },
    )
  })
})

function check(codec: AnyCodec, value: unknown): void {
  const decoded = codec.decode(value)
  const mismatches = mismatchesOf(codec, value)
  expect(codec.is(value)).toBe(decoded._tag === 'Right')
  expect(mismatches.length === 0).toBe(decoded._tag === 'Right')
  for (const { context, message } of mismatches) {
    const path = context.slice(1).map(({ key }) => key)
    expect(leadsSomewhere(value, path), message).toBe(true)
    expect(message.length).toBeLessThanOrEqual(300)
    expect(message).not.toMatch(/[\n\r]/)
  }
}
