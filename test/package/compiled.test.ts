import { expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as source from '../../src/index.js'
import { compareCodecs } from '../campaign/compiled.js'

const built: { readonly [name: string]: unknown } = await import('matrix-event-model')

const names = Object.entries(source)
  .filter(([, value]) => value instanceof Codec)
  .map(([name]) => name)

const VOCABULARY = ['JsonObject', 'Unlisted', 'boolean', 'integer', 'number', 'string', 'unknown']
const LEAVES = ['literals', 'pattern', 'nullable']

test('the package has the codecs of the source, and every one with parts is compiled', () => {
  expect(names.length).toBeGreaterThan(150)
  const interpreted = names.filter((name) => {
    const codec = built[name] as AnyCodec
    return codec.accepts.name !== `is${name}` && !VOCABULARY.includes(name) && !LEAVES.includes(codec.shape.kind)
  })
  expect(interpreted).toEqual([])
})

test('so are the codecs of every definition', () => {
  const parts = Object.values(built)
    .filter((value) => typeof value === 'object' && value !== null && 'kind' in value && 'content' in value)
    .flatMap((definition) => Object.values(definition as object))
    .filter((part): part is AnyCodec => typeof part === 'object' && part !== null && 'accepts' in part)
  expect(parts.length).toBeGreaterThan(100)
  expect(parts.filter((codec) => !codec.accepts.name.startsWith('is')).map((codec) => codec.name)).toEqual([])
})

test('a compiled codec says of itself, as data, what its source says', () => {
  const described = (codec: unknown) =>
    JSON.stringify((codec as AnyCodec).shape, (_, part) =>
      typeof part === 'object' && part !== null && 'shape' in part ? { name: part.name, shape: part.shape } : part,
    )
  for (const [name, codec] of Object.entries(source)) {
    if (codec instanceof Codec) expect(described(built[name]), name).toBe(described(codec))
  }
})

test('a fixed ten thousand values get the same answer from the package and from the source', {
  timeout: 60_000,
}, () => {
  const { accepted, cases, differences } = compareCodecs(built, 10_000, 1)
  expect(differences).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(10_000)
  expect(accepted).toBeGreaterThan(3000)
  expect(accepted).toBeLessThan(8000)
})
