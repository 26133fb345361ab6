import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { CHUNK_SIZE, fileChunks } from '../../../src/cli/source/file-chunks.js'

const folder = mkdtempSync(join(tmpdir(), 'file-chunks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const BYTES = Buffer.from(Array.from({ length: 2.5 * CHUNK_SIZE }, (_, i) => i % 251))
const path = join(folder, 'file')
writeFileSync(path, BYTES)

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}

test.each([
  [0, undefined],
  [1, CHUNK_SIZE],
  [CHUNK_SIZE - 1, CHUNK_SIZE + 1],
  [CHUNK_SIZE, 2 * CHUNK_SIZE],
  [2 * CHUNK_SIZE, 9 * CHUNK_SIZE],
  [7, 7],
])('bytes from %i to %s', async (start, end) => {
  expect((await readAll(fileChunks(path, start, end))).equals(BYTES.subarray(start, end))).toBe(true)
})

test('each chunk overwrites the one before', async () => {
  const chunks = fileChunks(path)
  const { value: first } = await chunks.next()
  const { value: second } = await chunks.next()
  expect(Buffer.compare(first as Buffer, second as Buffer)).toBe(0)
  await chunks.return(undefined)
})

test('other events are handled between chunks', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 0)
  for await (const _ of fileChunks(path)) {
    // Longer than the interval of the timer.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(0)
})

test('what cannot be read rejects', async () => {
  await expect(readAll(fileChunks(join(folder, 'none')))).rejects.toThrow('ENOENT')
  await expect(readAll(fileChunks(folder))).rejects.toThrow('EISDIR')
})
