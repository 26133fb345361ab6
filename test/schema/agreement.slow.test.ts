/**
 * Codecs and their schemas say the same: of examples, of what a real server sent, of values made from the codecs, and of
 * all these after one thing in them was changed.
 *
 * No exception is needed for keys like `__proto__`: with `ownProperties`, ajv takes them for the ordinary keys that they
 * are in JSON, as codecs do.
 *
 * @module
 */
import type { ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as stable from '../../src/index.js'
import * as unstable from '../../src/unstable/index.js'
import { valuesOf } from '../support/arbitrary.js'
import { mutant } from '../support/mutants.js'
import { seeded } from '../support/random.js'
import { isSharedThere, readSamples, SERVED, STORED } from '../support/shared.js'
import { ID_PREFIX, readIndex, readSchemas, strictAjv, validatorFor } from './schemas.js'

const schemas = readSchemas()
const index = readIndex()
const ajv = strictAjv(schemas.values())
const library: { readonly [name: string]: unknown } = { ...stable, ...unstable }

/** How many mutants are made of the events of each type. */
const MUTANTS_PER_TYPE = 40

/** How many values are made from each codec that takes whole events. */
const SAMPLES_PER_CODEC = 10

/** A codec beside its schema. */
interface Pair {
  readonly name: string
  readonly codec: AnyCodec
  readonly validate: ValidateFunction
}

function pair(name: string, reference: string): Pair {
  const codec = library[name]
  if (!(codec instanceof Codec)) throw new Error(`${name}: is in ${reference}, but is not a codec of the library`)
  return { name, codec, validate: validatorFor(ajv, reference) }
}

/** What the specification has, and what it does not have yet. */
const eventIndex = { ...index.events, ...index.unstable.events }
const unionIndex = { ...index.unions, ...index.unstable.unions }

const unions = Object.entries(unionIndex).map(([name, schema]) => pair(name, schema))
const messages = new Map(
  Object.entries(index.msgtypes).map(([msgtype, { schema, defs }]) => [
    msgtype,
    Object.values(defs).map((name) => pair(name, `${schema}#/$defs/${name}`)),
  ]),
)

/** By event type: what takes whole events, and what takes contents. */
const pairs = new Map(
  Object.entries(eventIndex).map(([type, kinds]) => {
    const all = Object.values(kinds).flatMap(({ schema, defs }) =>
      Object.entries(defs).map(([part, name]) => ({ part, ...pair(name, `${schema}#/$defs/${name}`) })),
    )
    const isContent = ({ part }: { part: string }) => part === 'content' || part === 'redactedContent'
    return [type, { whole: all.filter((entry) => !isContent(entry)), contents: all.filter(isContent) }]
  }),
)

interface Event {
  readonly type?: string
  readonly edu_type?: string
  readonly content: unknown
}

/** The type under which an event is listed, where a trailing `*` matches any ending. */
function listedType({ edu_type, type = edu_type }: Event): string | undefined {
  if (type === undefined || pairs.has(type)) return type
  return [...pairs.keys()].find((listed) => listed.endsWith('*') && type.startsWith(listed.slice(0, -1)))
}

interface Tally {
  accepted: number
  refused: number
  /** Where codec and schema differ: what the codec says, and of what. */
  readonly differences: string[]
}

/** Compares the verdicts on an event, and on its content, by everything that could be meant by its type. */
function compare(original: Event, event: unknown, tally: Tally): void {
  const { whole, contents } = pairs.get(listedType(original) ?? '') ?? { whole: [], contents: [] }
  const content = (event as Partial<Event> | null | undefined)?.content
  const msgtype = (content as { readonly msgtype?: unknown } | null | undefined)?.msgtype
  for (const { name, codec, validate } of [...whole, ...unions]) tallyUp(name, codec, validate, event, tally)
  if (content === undefined) return
  for (const { name, codec, validate } of contents) tallyUp(name, codec, validate, content, tally)
  for (const { name, codec, validate } of messages.get(String(msgtype)) ?? [])
    tallyUp(name, codec, validate, content, tally)
}

function tallyUp(name: string, codec: AnyCodec, validate: ValidateFunction, value: unknown, tally: Tally): void {
  const verdict = codec.is(value)
  if (verdict) tally.accepted++
  else tally.refused++
  if (validate(value) !== verdict)
    tally.differences.push(`${name} ${verdict ? 'accepts' : 'refuses'} ${JSON.stringify(value)}`)
}

function compareAll(events: readonly Event[], variant: (event: Event) => unknown): Tally {
  const tally: Tally = { accepted: 0, refused: 0, differences: [] }
  for (const event of events) compare(event, variant(event), tally)
  return tally
}

/** No difference, and both verdicts often enough to mean something. */
function expectAgreement({ accepted, refused, differences }: Tally): void {
  expect(differences.slice(0, 10)).toEqual([])
  expect(Math.min(accepted, refused)).toBeGreaterThan(0.02 * (accepted + refused))
}

/** As many events of each type, in turn from those that there are. */
function evenly(events: readonly Event[]): Event[] {
  return [...pairs.keys()].flatMap((type) => {
    const ofType = events.filter((event) => listedType(event) === type)
    return ofType.length === 0
      ? []
      : Array.from({ length: MUTANTS_PER_TYPE }, (_, i) => ofType[i % ofType.length] as Event)
  })
}

describe('every schema is one that ajv takes in strict mode', () => {
  test.for([...schemas])('%s', ([path, schema]) => {
    expect(schema['$id']).toBe(ID_PREFIX + path)
    // Unions refer to the files of their members. All others stand alone.
    const refersToOthers = Object.values(unionIndex).includes(path)
    const own = refersToOthers ? ajv : strictAjv([schema])
    expect(validatorFor(own, path)({})).toBe(false)
    // What nothing in the file refers to is compiled too.
    for (const name of Object.keys(schema['$defs'] ?? {})) validatorFor(own, `${path}#/$defs/${name}`)
  })
})

test('every schema is listed in the index', () => {
  const entries = [
    ...Object.values(eventIndex).flatMap((kinds) => Object.values(kinds)),
    ...Object.values(index.msgtypes),
  ]
  const listed = new Set([...entries.map(({ schema }) => schema), ...Object.values(unionIndex)])
  expect([...listed].sort()).toEqual([...schemas.keys()])
})

describe('values made from the codecs', () => {
  const codecs = [...[...pairs.values()].flatMap(({ whole }) => whole), ...unions].map(({ codec }) => codec)
  const samples = codecs.flatMap(
    (codec) => fc.sample(valuesOf(codec), { seed: 1, numRuns: SAMPLES_PER_CODEC }) as Event[],
  )

  test('as they are', () => {
    const { differences, accepted } = compareAll(samples, (event) => event)
    expect(differences.slice(0, 10)).toEqual([])
    expect(accepted).toBeGreaterThan(samples.length)
  })

  test('with one thing changed', () => {
    const random = seeded(1)
    expectAgreement(compareAll(evenly(samples), (event) => mutant(event, random())))
  })
})

const SOURCES = ['spec/examples-v1.19.ndjson', 'spec/examples-2015.ndjson', ...SERVED, ...STORED]

describe.skipIf(!isSharedThere)('official examples and events of a real server (needs ../shared)', () => {
  const events = readSamples(...SOURCES).map(({ event }): Event => event)

  test('as they are', () => {
    expectAgreement(compareAll(events, (event) => event))
  })

  test('with one thing changed', () => {
    const random = seeded(2)
    expectAgreement(compareAll(evenly(events), (event) => mutant(event, random())))
  })
})
