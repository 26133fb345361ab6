/**
 * Temporary files: for a database or an archive that comes as a stream, since both are read at random.
 *
 * @module
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Calls `use` with a folder that only the user can read, and removes it in the end. */
export async function* withTemporaryFolder<T>(use: (folder: string) => AsyncIterable<T>): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-events-'))
  try {
    yield* use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Calls `use` with the path of a temporary copy of a stream. */
export function withCopy<T>(
  chunks: AsyncIterable<Uint8Array>,
  use: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  return withTemporaryFolder(async function* (folder) {
    const path = join(folder, 'copy')
    await pipeline(chunks, createWriteStream(path, { mode: 0o600 }))
    yield* use(path)
  })
}
