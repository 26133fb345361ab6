/**
 * Decompresses gzip and Zstandard.
 *
 * @module
 */
import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'

import { Decompress } from 'fzstd'

import { gunzip } from './gunzip.js'

/** The size of a chunk, in bytes. */
const CHUNK_SIZE = 2 ** 18

/** The number of bytes that tell a compression. */
const COMPRESSION_HEAD = 4

export type Compression = 'gzip' | 'zstd'

/** The compression of a stream that begins with `head`. */
export function compressionOf(head: Buffer): Compression | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  const magic = head.length < COMPRESSION_HEAD ? 0 : head.readUInt32LE(0)
  // `pzstd` begins with a frame that decompressors skip.
  return magic === ZSTD_FRAME || (magic & ~0xf) === ZSTD_SKIPPABLE_FRAME ? 'zstd' : undefined
}

/**
 * Decompresses a stream of one or more gzip members or Zstandard frames. Rejects if it is damaged or truncated, after what
 * comes before.
 *
 * @param zstd - Node's decompressor; without one, a package is used
 */
export function decompressed(
  compression: Compression,
  chunks: AsyncIterable<Uint8Array>,
  zstd: { readonly create: CreateZstd | undefined } = { create: createZstdDecompress },
): AsyncIterable<Uint8Array> {
  const kept = copies(chunks)
  if (compression === 'gzip') return gunzip(kept, CHUNK_SIZE)
  return zstd.create === undefined ? unzstd(kept) : through(kept, zstd.create({ chunkSize: CHUNK_SIZE }))
}

/** Yields copies of the chunks. Decompressors keep them, and each may overwrite the one before. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

type CreateZstd = (options: zlib.ZlibOptions) => Transform

/** Absent before Node 22.15. Its types come with those of later versions. */
export const createZstdDecompress = (zlib as { createZstdDecompress?: CreateZstd }).createZstdDecompress

const ZSTD_FRAME = 0xfd2fb528
const ZSTD_SKIPPABLE_FRAME = 0x184d2a50

function through(chunks: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Uint8Array> {
  // The consumer of the pipeline gets errors from both sides.
  return pipeline(Readable.from(chunks), transform, () => {})
}

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  const stream = new Decompress((part) => parts.push(part))
  const drained = () => {
    const ready = parts
    parts = []
    return ready
  }
  for await (const chunk of chunks) {
    // A small input can decompress to a large output: the decompressor holds all output of one call.
    for (let at = 0; at < chunk.length; at += STEP) {
      try {
        stream.push(chunk.subarray(at, at + STEP))
      } finally {
        yield* drained()
      }
    }
  }
  stream.push(new Uint8Array(0), true)
  yield* drained()
}

const STEP = 2 ** 14
