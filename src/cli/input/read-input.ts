/**
 * Reads the bytes of a file or of standard input, decompressing gzip.
 *
 * @module
 */
import { createReadStream, fstatSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { getSystemErrorMap } from 'node:util'
import { createGunzip } from 'node:zlib'

/** The size of a chunk, in bytes. */
const CHUNK_SIZE = 2 ** 18

export function readFile(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK_SIZE })
}

export function readStandardInput(): AsyncIterable<Uint8Array> {
  // Node reads a directory as an empty input.
  return fstatSync(0).isDirectory() ? readFile('/dev/stdin') : process.stdin
}

/** Yields the bytes, decompressed if they are gzip. */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    let head = Buffer.alloc(0)
    while (head.length < 2) {
      const next = await iterator.next()
      if (next.done === true) break
      head = Buffer.concat([head, next.value])
    }
    const all = rejoined(head, iterator)
    if (head[0] !== 0x1f || head[1] !== 0x8b) yield* all
    // The consumer of the pipeline gets errors from both sides.
    else yield* pipeline(Readable.from(all), createGunzip({ chunkSize: CHUNK_SIZE }), () => {})
  } finally {
    await iterator.return?.()
  }
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Describes an I/O error in a few words; `undefined` for other errors. */
export function ioFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'EISDIR') return 'is a directory'
  const isSystemError = 'syscall' in error && 'errno' in error && typeof error.errno === 'number'
  return (isSystemError ? getSystemErrorMap().get(error.errno as number)?.[1] : undefined) ?? error.message
}
