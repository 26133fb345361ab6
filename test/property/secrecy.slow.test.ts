/**
 * Checks that errors quote only identifiers and known names of a value, and no other strings, numbers or keys, and that
 * they are short.
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

/** A secret, and what may quote it. */
interface Secret {
  readonly text: string
  /** The codecs whose values may be quoted, besides {@link TYPE}. */
  readonly quoted: readonly string[]
  /** The codecs of map keys that may be shown. */
  readonly shown: readonly string[]
}

const SECRETS: readonly Secret[] = [
  { text: 'correct horse', quoted: [], shown: ['EventId', 'RoomId', 'UserId'] },
  // Without a space, it could be a name.
  {
    text: 'correct-horse',
    quoted: ['EventId', 'MegolmOrOlmAlgorithm', 'Membership', 'RoomAlias', 'RoomId', 'UserId'],
    shown: ['EventId', 'EventType', 'RoomId', 'UserId'],
  },
]

/** The names of codecs of tags and single known values: `type`, `m.image`. They quote names too. */
const TYPE = /^"[^"]+"$|^(?:edu_)?type$|^(?:m|org)\./

const NUMBER = 914_273

/** The number of places of a value that get a secret. */
const PLACES = 20

/** Values that contain a secret: as is, in a URI, and nested. */
const valuesWith = (text: string): readonly unknown[] => [
  text,
  `mxc://${text}`,
  NUMBER,
  NUMBER + 0.5,
  -NUMBER * 10 ** 20,
  [text, NUMBER],
  { [text]: text },
]

const replaceBy =
  (text: unknown): Edit =>
  (holder, key) =>
    put(holder, key, text)

/** Moves a value to another key, or puts an invalid value there. */
const renameTo = (name: string): readonly Edit[] =>
  ['', '@', '!', '$'].flatMap((sigil) =>
    [(value: unknown) => value, () => [null]].map(
      (change): Edit =>
        (holder, key) => {
          if (!Array.isArray(holder)) put(holder, sigil + name, change(holder[key]))
        },
    ),
  )

/** Long texts, with and without characters to escape. */
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

/** Yields the errors of a codec for values with a change in each place. */
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

/** Yields the codecs of places or keys whose secret values are quoted. */
function* quotesIn(error: Mismatch, secret: string): Generator<readonly ['key' | 'value', string]> {
  const told = texts(error).join()
  const steps = error.context
  if (/914273|9\.14273/.test(told)) yield ['value', `${steps[0]?.type.name}: a number`]
  if (!told.includes(secret)) return
  const at = steps.findIndex(({ key }) => key.includes(secret))
  if (at < 0) yield ['value', steps.at(-1)?.type.name ?? '']
  else yield ['key', keyNameOf(steps[at - 1]?.type as AnyCodec)]
}

/** The name of the codec of a map's keys. */
function keyNameOf({ name, shape }: AnyCodec): string {
  return shape.kind === 'record' ? shape.key.name : name
}

test.each(SECRETS)('errors of every codec quote "$text" only where the lists say', ({ quoted, shown, text }) => {
  const found = { key: new Set<string>(), value: new Set<string>() }
  for (const codec of CODECS) {
    for (const error of errorsWith(codec, valuesWith(text).map(replaceBy), renameTo(text))) {
      for (const [what, name] of quotesIn(error, text)) found[what].add(name)
    }
  }
  const isListed = (name: string) => text.includes(' ') || !TYPE.test(name)
  expect([...found.value].filter(isListed).sort()).toEqual(quoted)
  expect([...found.key].sort()).toEqual(shown)
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
