import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { compressionOf, createZstdDecompress, decompressed } from '../../../src/cli/source/decompress.js'
import { chunksOf } from '../drive.js'
import { storedZstd, ZSTD_LINES } from './archives.js'

const LINES = '{"type":"m.test"}\n'.repeat(100)
const SKIPPED = Buffer.from('502a4d1804000000aabbccdd', 'hex')

async function text(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

test.each<[string, Buffer, ReturnType<typeof compressionOf>]>([
  ['gzip', gzipSync(''), 'gzip'],
  ['Zstandard', storedZstd(Buffer.from('{}')), 'zstd'],
  ['Zstandard that begins with a frame to skip', SKIPPED, 'zstd'],
  ['text', Buffer.from('{"type":"m.test"}'), undefined],
  ['a byte', Buffer.from([0x1f]), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('compressionOf: %s', (_, head, compression) => {
  expect(compressionOf(head)).toBe(compression)
})

describe.each([1, 7, 2 ** 16])('in chunks of %i bytes', (size) => {
  test.each<[string, Buffer]>([
    ['one member', gzipSync(LINES + LINES)],
    ['two members', Buffer.concat([gzipSync(LINES), gzipSync(LINES)])],
    ['zeros after the last member', Buffer.concat([gzipSync(LINES + LINES), Buffer.alloc(512)])],
  ])('gzip: %s', async (_, bytes) => {
    expect(await text(decompressed('gzip', chunksOf(bytes, size)))).toBe(LINES + LINES)
  })

  describe.each([
    ['fzstd', undefined],
    ['Node (needs Zstandard in node:zlib)', createZstdDecompress],
  ])('by %s', (name, create) => {
    test.skipIf(name !== 'fzstd' && create === undefined).each<[string, Buffer]>([
      ['two frames', Buffer.concat([ZSTD_LINES, ZSTD_LINES])],
      ['a stored frame', storedZstd(Buffer.from(LINES + LINES))],
      ['a frame to skip', Buffer.concat([SKIPPED, ZSTD_LINES, SKIPPED, ZSTD_LINES])],
    ])('Zstandard: %s', async (_, bytes) => {
      expect(await text(decompressed('zstd', chunksOf(bytes, size), { create }))).toBe(LINES + LINES)
    })
  })
})

test.each<['gzip' | 'zstd', string, Buffer]>([
  ['gzip', 'unexpected end of file', gzipSync(LINES).subarray(0, -10)],
  ['gzip', 'incorrect header check', Buffer.concat([gzipSync(LINES), Buffer.from('more')])],
  ['zstd', 'unexpected EOF', ZSTD_LINES.subarray(0, -5)],
  ['zstd', 'invalid zstd data', Buffer.concat([ZSTD_LINES, Buffer.from('more than four')])],
])('%s: %s', async (compression, message, bytes) => {
  await expect(text(decompressed(compression, chunksOf(bytes), { create: undefined }))).rejects.toThrow(message)
})
