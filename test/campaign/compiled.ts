/**
 * Compares the published codecs with those of the source, on values that fit their shapes and on mutants of these. Both
 * must return the same result, including every error.
 *
 *     npm run fuzz                          a million cases
 *     npm run fuzz -- --cases 5000 --seed 1
 *
 * @module
 */
import { parseArgs } from 'node:util'

import fc from 'fast-check'
import type { ValidationError } from 'io-ts'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as source from '../../src/index.js'
import { valuesOf } from '../support/arbitrary.js'
import { mutant } from '../support/mutants.js'

/** The result of a campaign. */
export interface Outcome {
  readonly cases: number
  /** The number of accepted values. */
  readonly accepted: number
  /** The first difference of each codec. */
  readonly differences: readonly string[]
}

/**
 * @param built - the exports of the built package
 * @param cases - the number of values to try, over all codecs
 * @param seed - the seed for the values
 */
export function compareCodecs(built: { readonly [name: string]: unknown }, cases: number, seed: number): Outcome {
  const codecs = Object.entries(source).filter((entry): entry is [string, AnyCodec] => entry[1] instanceof Codec)
  const each = Math.ceil(cases / codecs.length)
  const differences: string[] = []
  let accepted = 0
  for (const [name, codec] of codecs) {
    const twin = built[name] as AnyCodec | undefined
    if (twin === undefined) {
      differences.push(`${name}: not in the package`)
      continue
    }
    let difference: string | undefined
    for (const value of cousins(codec, each, seed)) {
      if (codec.is(value)) accepted++
      difference ??= differs(codec, twin, value)
    }
    if (difference !== undefined) differences.push(`${name}: ${difference}`)
  }
  return { cases: each * codecs.length, accepted, differences }
}

/** Yields valid values, and as many that are one or two steps away from a valid one. */
function* cousins(codec: AnyCodec, count: number, seed: number): Generator<unknown> {
  const sample = fc.sample(fc.tuple(valuesOf(codec), fc.nat(), fc.nat()), { numRuns: Math.ceil(count / 3), seed })
  let made = 0
  for (const [value, first, second] of sample) {
    const step = mutant(value, first)
    for (const cousin of [value, step, mutant(step, second)]) if (made++ < count) yield cousin
  }
}

/** Describes the difference between the two on `value`, if any. */
function differs(codec: AnyCodec, twin: AnyCodec, value: unknown): string | undefined {
  const [expected, actual] = [answer(codec, value), answer(twin, value)]
  return expected === actual ? undefined : `${JSON.stringify(value)}\n  source:  ${expected}\n  package: ${actual}`
}

function answer(codec: AnyCodec, value: unknown): string {
  const decoded = codec.decode(value)
  const errors = decoded._tag === 'Left' ? decoded.left : []
  const same = decoded._tag === 'Right' ? Object.is(decoded.right, value) : undefined
  return JSON.stringify([codec.is(value), same, errors.map(describe)])
}

/** The observable parts of an error: the message, the value, and the codec names on the path. */
function describe({ context, message, value }: ValidationError): unknown {
  return [message, typeof value, context.map(({ key, type, actual }) => [key, type.name, typeof actual])]
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  })
  const built = await import('matrix-event-model')
  const { accepted, cases, differences } = compareCodecs(built, Number(values.cases), Number(values.seed))
  for (const difference of differences) console.error(difference)
  console.log(`${cases} cases, ${accepted} accepted, ${differences.length} codecs differ`)
  process.exitCode = differences.length > 0 ? 1 : 0
}
