/**
 * That a codec takes no notice of keys that objects inherit, in whatever way `Object.prototype` was given them.
 *
 * @module
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as library from '../../src/index.js'
import * as unstable from '../../src/unstable/index.js'
import { valuesOf } from '../support/arbitrary.js'
import { type Edit, parts, take } from '../support/mutants.js'
import { mismatchesOf } from '../support/rows.js'
import { POLLUTIONS, polluted } from './pollution.js'

const CODECS: readonly AnyCodec[] = [...Object.values(library), ...Object.values(unstable)].filter(
  (value) => value instanceof Codec,
)

/** How many keys of a value are taken away, one at a time. */
const KEYS = 6

const remove: Edit = (holder, key) => {
  delete holder[key]
}

function answer(codec: AnyCodec, value: unknown): string {
  return [codec.is(value), ...mismatchesOf(codec, value).map(({ message }) => message)].join()
}

test.each(POLLUTIONS)(
  'what is taken from a value is not found in its prototype: %s',
  { timeout: 60_000 },
  (pollution) => {
    let invalid = 0
    for (const codec of CODECS) {
      for (const value of fc.sample(valuesOf(codec), { numRuns: 1, seed: 1 })) {
        let keys = 0
        for (const { part, path } of parts(value)) {
          const key = path.at(-1)
          if (key === undefined || key in {} || keys++ === KEYS) continue
          const rest = take(value, { path, edit: remove })
          const expected = answer(codec, rest)
          if (expected !== 'true') invalid++
          const actual = polluted(pollution, key, part, () => answer(codec, rest))
          expect(actual, `${codec.name} without ${key}`).toBe(expected)
        }
      }
    }
    expect(invalid).toBeGreaterThan(500)
  },
)
