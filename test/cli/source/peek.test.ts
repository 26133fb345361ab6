import { expect, test } from 'vitest'

import { peek } from '../../../src/cli/source/peek.js'
import { chunksOf } from '../drive.js'

async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let all = ''
  for await (const part of bytes) all += Buffer.from(part).toString()
  return all
}

test.each([1, 3, 100])('the first bytes of chunks of %i bytes, and all of them', async (size) => {
  const { bytes, head } = await peek(chunksOf('0123456789', size), 4)
  expect(head.toString()).toBe('0123456789'.slice(0, Math.min(10, size * Math.ceil(4 / size))))
  expect(await text(bytes)).toBe('0123456789')
})

test('nothing', async () => {
  const { bytes, head } = await peek(chunksOf(''), 4)
  expect([head.length, await text(bytes)]).toEqual([0, ''])
})

test('returning what was not read closes the stream', async () => {
  let isClosed = false
  async function* chunks() {
    try {
      yield* chunksOf('0123456789', 2)
    } finally {
      isClosed = true
    }
  }
  const { bytes } = await peek(chunks(), 4)
  await bytes.return(undefined)
  expect(isClosed).toBe(true)
})
