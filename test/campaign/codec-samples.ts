/**
 * Samples of every codec, each with a valid value. Rejection is also exercised.
 *
 * @module
 */
import fc from 'fast-check'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import * as root from '../../src/index.js'
import * as unstable from '../../src/unstable/index.js'
import { data, type Sample, type Samples, sample } from '../property/sample.js'
import { valuesOf } from '../support/arbitrary.js'

/** The codecs of the source, whose shapes are needed to make values. */
export function codecSamples(): Samples {
  return Object.fromEntries(
    Object.entries({ ...root, ...unstable }).flatMap(([name, value]: [string, unknown]) =>
      value instanceof Codec ? [[name, sampleOf(value)]] : [],
    ),
  )
}

function sampleOf(codec: AnyCodec): Sample {
  const [value] = fc.sample(valuesOf(codec), { numRuns: 1, seed: 1 })
  return sample(
    (input: unknown) => {
      const decoded = codec.decode(input)
      return decoded._tag === 'Left' ? root.report(decoded.left) : decoded
    },
    [data(value)],
    () => true,
  )
}
