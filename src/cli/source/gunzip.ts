/**
 * Decompresses gzip, one member after another.
 *
 * Node's own decompressor discards what it has decompressed where bytes that are not gzip follow.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc1952 | RFC 1952}
 * @module
 */
import * as zlib from 'node:zlib'

import { SourceFault } from './source-fault.js'

const CUT_OFF = new SourceFault('cut-off', 'unexpected end of file')
const UNKNOWN_METHOD = new SourceFault('unknown-compression', 'unknown compression method')
const TRAILING = new SourceFault('trailing-bytes', 'the bytes after the gzip data are not gzip: not read')
const WRONG_SUM = new SourceFault('wrong-checksum', 'incorrect data check')

/** Flags of a header: what follows its first bytes. */
const CHECKSUM = 2
const EXTRA = 4
const NAME = 8
const COMMENT = 16
const RESERVED = 0xe0

/**
 * Yields the decompressed bytes of all members. Rejects after them if the last one is damaged or truncated, or if bytes
 * other than zeros follow.
 *
 * @param chunks - none of them may be overwritten
 * @param chunkSize - the size of what is yielded, in bytes
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, chunkSize: number): AsyncGenerator<Uint8Array> {
  const input = new Unread(chunks[Symbol.asyncIterator]())
  try {
    await skipHeader(input, UNKNOWN_METHOD)
    for (;;) {
      yield* member(input, chunkSize)
      if (!(await input.skipZeros())) return
      await skipHeader(input, TRAILING)
    }
  } finally {
    await input.return()
  }
}

/** @param fault - what is thrown if there is no header */
async function skipHeader(input: Unread, fault: SourceFault): Promise<void> {
  for (const byte of [0x1f, 0x8b, 8]) if ((await input.byte()) !== byte) throw fault
  const flags = await input.byte()
  if (flags === undefined || (flags & RESERVED) !== 0) throw fault
  await input.take(6)
  if (flags & EXTRA) await input.take((await input.take(2)).readUInt16LE())
  for (const text of [NAME, COMMENT]) if (flags & text) while ((await input.take(1))[0] !== 0);
  if (flags & CHECKSUM) await input.take(2)
}

async function* member(input: Unread, chunkSize: number): AsyncGenerator<Uint8Array> {
  const inflate = zlib.createInflateRaw({ chunkSize })
  const feeding = feed(inflate, input)
  // A fault in the data is thrown where the result is read.
  feeding.catch((error) => inflate.destroy(error))
  let sum = 0
  let length = 0
  for await (const part of inflate) {
    sum = zlib.crc32(part, sum)
    length += part.length
    yield part
  }
  await feeding
  const trailer = await input.take(8)
  if (trailer.readUInt32LE() !== sum || trailer.readUInt32LE(4) !== length % 2 ** 32) throw WRONG_SUM
}

/** Writes the input to a decompressor, up to the end of its data. */
async function feed(inflate: zlib.InflateRaw, input: Unread): Promise<void> {
  for (let chunk = await input.next(); chunk !== undefined; chunk = await input.next()) {
    const before = inflate.bytesWritten
    await written(inflate, chunk)
    const used = inflate.bytesWritten - before
    if (used < chunk.length) return input.putBack(chunk.subarray(used))
  }
  inflate.end()
}

function written(inflate: zlib.InflateRaw, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    inflate.write(chunk, (error) => (error ? reject(error) : resolve()))
  })
}

/** The bytes of a stream that were not read yet. */
class Unread {
  #chunk: Buffer | undefined

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  /** Returns bytes that are there; `undefined` at the end. */
  async next(): Promise<Buffer | undefined> {
    while (this.#chunk === undefined || this.#chunk.length === 0) {
      const next = await this.chunks.next()
      if (next.done === true) return undefined
      this.#chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
    }
    const chunk = this.#chunk
    this.#chunk = undefined
    return chunk
  }

  /** Undoes the reading of bytes, which are the last ones that were read. */
  putBack(bytes: Buffer): void {
    this.#chunk = bytes
  }

  async byte(): Promise<number | undefined> {
    const chunk = await this.next()
    if (chunk !== undefined) this.putBack(chunk.subarray(1))
    return chunk?.[0]
  }

  async take(length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length)
    for (let filled = 0; filled < length; ) {
      const chunk = await this.next()
      if (chunk === undefined) throw CUT_OFF
      const count = chunk.copy(bytes, filled)
      filled += count
      this.putBack(chunk.subarray(count))
    }
    return bytes
  }

  /** Returns whether other bytes follow. */
  async skipZeros(): Promise<boolean> {
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) {
      const at = chunk.findIndex((byte) => byte !== 0)
      if (at === -1) continue
      this.putBack(chunk.subarray(at))
      return true
    }
    return false
  }

  async return(): Promise<void> {
    await this.chunks.return?.()
  }
}
