/**
 * That errors quote identifiers and known names, and nothing else of a value: not its strings, its numbers or its keys. And
 * that they are short, whatever stands there.
 *
 * @module
 */
import { inspect } from 'node:util'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import type { Mismatch } from '../../src/codec/mismatch.js'
import * as library from '../../src/index.js'
import { report, reportLine } from '../../src/parse/report.js'
import * as unstable from '../../src/unstable/index.js'
import { valuesOf } from '../support/arbitrary.js'
import { type Edit, parts, put, take } from '../support/mutants.js'
import { mismatchesOf } from '../support/rows.js'

const CODECS: readonly AnyCodec[] = [...Object.values(library), ...Object.values(unstable)].filter(
  (value) => value instanceof Codec,
)

/** Every place where a string may be quoted, by the name of its codec, beside {@link TYPE}. */
const QUOTED = ['EventId', 'MegolmOrOlmAlgorithm', 'Membership', 'RoomAlias', 'RoomId', 'UserId']

/** The maps whose keys may be shown, by the name of the codec of the keys. */
const SHOWN: readonly string[] = ['EventId', 'EventType', 'RoomId', 'UserId']

/** What codecs of tags and of single known names are called: `type`, `m.image`. */
const TYPE = /^"[^"]+"$|^(?:edu_)?type$|^(?:m|org)\./

const SECRET = 'correct horse'
const NUMBER = 914_273

/** How many places of a value get a secret. */
const PLACES = 20

/** Values that a secret stands in: as it is, as what it would be in the place of a URI, and deeper. */
const SECRETS: readonly unknown[] = [
  SECRET,
  `mxc://${SECRET}`,
  NUMBER,
  NUMBER + 0.5,
  -NUMBER * 10 ** 20,
  [SECRET, NUMBER],
  { [SECRET]: SECRET },
]

const replaceBy =
  (text: unknown): Edit =>
  (holder, key) =>
    put(holder, key, text)

/** Another key for what stands there, and for something that cannot be right. */
const renameTo = (name: string): readonly Edit[] =>
  ['', '@', '!', '$'].flatMap((sigil) =>
    [(value: unknown) => value, () => [null]].map(
      (change): Edit =>
        (holder, key) => {
          if (!Array.isArray(holder)) put(holder, sigil + name, change(holder[key]))
        },
    ),
  )

const replaced = SECRETS.map(replaceBy)
const renamed = renameTo(SECRET)

/** Long texts, of what is escaped and what is not. */
const LONG = ['x', '"', '\u202e', '\ud800', '\u{1f600}\u009b'].map((text) => text.repeat(1000))

function texts(error: Mismatch): readonly string[] {
  return [
    error.message,
    JSON.stringify(error),
    JSON.stringify(structuredClone(error)),
    inspect(error, { depth: Number.POSITIVE_INFINITY, getters: true, showHidden: true }),
    reportLine([error]),
    ...report([error]),
    ...report([error], { pointer: true }),
  ]
}

/** What a codec says of values with something else in each place in turn. */
function* errorsWith(codec: AnyCodec, values: readonly Edit[], keys: readonly Edit[]): Generator<Mismatch> {
  for (const value of fc.sample(valuesOf(codec), { numRuns: 2, seed: 1 })) {
    let places = 0
    for (const { path } of parts(value)) {
      if (places++ === PLACES) break
      for (const edit of [...values, ...(path.length === 0 ? [] : keys)]) {
        yield* mismatchesOf(codec, take(value, { path, edit }))
      }
    }
  }
}

/** The codec of the place, or of the key, where something secret is quoted. */
function* quotesIn(error: Mismatch): Generator<readonly ['key' | 'value', string]> {
  const told = texts(error).join()
  const steps = error.context
  if (/914273|9\.14273/.test(told)) yield ['value', `${steps[0]?.type.name}: a number`]
  if (!told.includes(SECRET)) return
  const at = steps.findIndex(({ key }) => key.includes(SECRET))
  if (at < 0) yield ['value', steps.at(-1)?.type.name ?? '']
  else yield ['key', keyNameOf(steps[at - 1]?.type as AnyCodec)]
}

/** What the keys of a map are called. */
function keyNameOf({ name, shape }: AnyCodec): string {
  return shape.kind === 'record' ? shape.key.name : name
}

test('errors of every codec quote what is on these lists, and nothing else', () => {
  const found = { key: new Set<string>(), value: new Set<string>() }
  for (const codec of CODECS) {
    for (const error of errorsWith(codec, replaced, renamed)) {
      for (const [what, name] of quotesIn(error)) found[what].add(name)
    }
  }
  expect([...found.value].filter((name) => !TYPE.test(name)).sort()).toEqual(QUOTED)
  expect([...found.key].sort()).toEqual(SHOWN)
})

test('errors of every codec are short and printable', () => {
  const [values, keys] = [LONG.map(replaceBy), LONG.flatMap(renameTo)]
  let longest = 0
  let largest = 0
  for (const codec of CODECS) {
    for (const error of errorsWith(codec, values, keys)) {
      const json = JSON.stringify(error)
      longest = Math.max(longest, error.message.length)
      largest = Math.max(largest, json.length)
      expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    }
  }
  expect(longest).toBeGreaterThan(200)
  expect(longest).toBeLessThanOrEqual(300)
  expect(largest).toBeLessThanOrEqual(1000)
})
