import { crc32, gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { compressionOf, createZstdDecompress, decompressed } from '../../../src/cli/source/decompress.js'
import { chunksOf } from '../drive.js'
import { storedZstd, ZSTD_LINES } from './archives.js'

const LINES = '{"type":"m.test"}\n'.repeat(100)
const TRAILING = 'the bytes after the gzip data are not gzip: not read'
const SKIPPED = Buffer.from('502a4d1804000000aabbccdd', 'hex')

function damaged(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(0xff, (at + copy.length) % copy.length)
  return copy
}

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

describe.each([1, 7, 2 ** 16])('what comes before a fault is read, in chunks of %i bytes', (size) => {
  test.each<['gzip' | 'zstd', string, string, Buffer]>([
    ['gzip', 'other bytes', TRAILING, Buffer.from('more')],
    ['gzip', 'a line feed', TRAILING, Buffer.from('\n')],
    ['gzip', 'bytes that begin like gzip', TRAILING, Buffer.from('1f8b41414141414141414141', 'hex')],
    ['gzip', 'other bytes after zeros', TRAILING, Buffer.from('\0\0\0more')],
    ['gzip', 'a damaged member', 'invalid block type', damaged(gzipSync(LINES), 10)],
    ['gzip', 'a truncated header', 'unexpected end of file', gzipSync(LINES).subarray(0, 8)],
    ['zstd', 'other bytes', 'invalid zstd data', Buffer.from('more than a header'.repeat(10))],
  ])('%s: %s', async (compression, _, message, more) => {
    const member = compression === 'gzip' ? gzipSync(LINES) : ZSTD_LINES
    const read: Uint8Array[] = []
    const reading = async () => {
      const bytes = chunksOf(Buffer.concat([member, member, more]), size)
      for await (const part of decompressed(compression, bytes, { create: undefined })) read.push(part)
    }
    await expect(reading()).rejects.toThrow(message)
    expect(Buffer.concat(read).toString()).toBe(LINES + LINES)
  })
})

test('a header may have a name, a comment and more', async () => {
  const header = Buffer.from(`1f8b081e000000000003${'0300414243'}${'6e616d6500'}${'6300'}`, 'hex')
  const checksum = Buffer.alloc(2)
  checksum.writeUInt16LE(crc32(header) % 2 ** 16)
  const bytes = Buffer.concat([header, checksum, gzipSync(LINES).subarray(10)])
  for (const size of [1, 2 ** 16]) expect(await text(decompressed('gzip', chunksOf(bytes, size)))).toBe(LINES)
})

test('reading can stop early', async () => {
  let isClosed = false
  async function* source() {
    try {
      yield* chunksOf(gzipSync(LINES.repeat(1000)), 64)
    } finally {
      isClosed = true
    }
  }
  for await (const _ of decompressed('gzip', source())) break
  expect(isClosed).toBe(true)
})

test.each<['gzip' | 'zstd', string, Buffer]>([
  ['gzip', 'unexpected end of file', gzipSync(LINES).subarray(0, -10)],
  ['gzip', 'unexpected end of file', gzipSync(LINES).subarray(0, -4)],
  ['gzip', 'unexpected end of file', gzipSync(LINES).subarray(0, 10)],
  ['gzip', 'unexpected end of file', gzipSync(LINES).subarray(0, 7)],
  ['gzip', 'incorrect data check', damaged(gzipSync(LINES), -8)],
  ['gzip', 'incorrect data check', damaged(gzipSync(LINES), -1)],
  ['gzip', 'invalid block type', damaged(gzipSync(LINES), 10)],
  ['gzip', 'unknown compression method', damaged(gzipSync(LINES), 2)],
  ['gzip', 'unknown compression method', damaged(gzipSync(LINES), 3)],
  ['zstd', 'unexpected EOF', ZSTD_LINES.subarray(0, -5)],
  ['zstd', 'invalid zstd data', Buffer.concat([ZSTD_LINES, Buffer.from('more than four')])],
])('%s: %s', async (compression, message, bytes) => {
  await expect(text(decompressed(compression, chunksOf(bytes), { create: undefined }))).rejects.toThrow(message)
})
