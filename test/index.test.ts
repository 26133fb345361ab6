import { expect, test } from 'vitest'

import { Codec } from '../src/codec/codec.js'
import * as library from '../src/index.js'

/** Maps are named by what they hold; `Unlisted` is a string to whoever reads an error. */
const OTHERWISE: { readonly [name: string]: string } = {
  ReceiptEventContent: '{ [EventId]: EventReceipts }',
  SdpStreamMetadata: '{ [string]: SdpStream }',
  Unlisted: 'string',
}

const codecs = Object.entries(library).filter((entry): entry is [string, Codec<unknown>] => entry[1] instanceof Codec)

test.each(codecs)('%s is the name of its codec', (name, codec) => {
  expect(codec.name).toBe(OTHERWISE[name] ?? name)
})
