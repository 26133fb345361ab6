import { expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as source from '../../src/index.js'
import { compareCodecs } from '../campaign/compiled.js'

const built: { readonly [name: string]: unknown } = await import('matrix-event-model')

const codecs = Object.entries(source).filter((entry): entry is [string, AnyCodec] => entry[1] instanceof Codec)

/** Codecs without parts have no compiled checks. */
const LEAVES = ['boolean', 'integer', 'literals', 'nullable', 'number', 'pattern', 'string', 'unknown']

test('the package has the codecs of the source, and every one with parts is compiled', () => {
  // The codecs of events are built by the `define…` functions, around the compiled checks of their parts.
  const parts = Object.values(built).flatMap((value) => (isDefinition(value) ? Object.values(value) : []))
  const interpreted = codecs.filter(([name, codec]) => {
    const { shape } = codec
    const isEmpty = shape.kind === 'object' && Object.keys({ ...shape.required, ...shape.optional }).length === 0
    // A union of events checks the frequent ones, and looks up the codec of others.
    if (shape.kind === 'taggedUnion' && shape.base !== undefined) return false
    if (LEAVES.includes(shape.kind) || isEmpty || parts.includes(built[name])) return false
    return checkIn(built[name]) !== `is${name}`
  })
  expect(interpreted.map(([name]) => name)).toEqual([])
})

function checkIn(codec: unknown): string {
  return (codec as AnyCodec).accepts.name
}

function isDefinition(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'kind' in value && 'content' in value
}

test('a compiled codec has the same shape as its source', () => {
  const described = (codec: unknown) =>
    JSON.stringify((codec as AnyCodec).shape, (_, part) =>
      typeof part === 'object' && part !== null && 'shape' in part ? { name: part.name, shape: part.shape } : part,
    )
  for (const [name, codec] of Object.entries(source)) {
    if (codec instanceof Codec) expect(described(built[name]), name).toBe(described(codec))
  }
})

test('the package and the source agree on ten thousand fixed values', () => {
  const { accepted, cases, differences } = compareCodecs(built, 10_000, 1)
  expect(differences).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(10_000)
  expect(accepted).toBeGreaterThan(3000)
  expect(accepted).toBeLessThan(8000)
})
