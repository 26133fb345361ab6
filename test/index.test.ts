import { expect, test } from 'vitest'

import { Codec } from '../src/codec/codec.js'
import * as library from '../src/index.js'

const codecs = Object.entries(library)
  .filter((entry): entry is [string, Codec<unknown>] => entry[1] instanceof Codec)
  // What may be null is named after what else it may be.
  .filter(([, { shape }]) => shape.kind !== 'nullable')

test.each(codecs)('%s is the name of its codec', (name, codec) => {
  // To whoever reads an error, an unlisted tag is a string.
  expect(codec.name).toBe(name === 'Unlisted' ? 'string' : name)
})
