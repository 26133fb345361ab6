/**
 * Temporary files: for a database or an archive that comes as a stream, since both are read at random.
 *
 * @module
 */
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Calls `use` with a folder that only the user can read, and removes it in the end, or when the process exits. */
export async function* withTemporaryFolder<T>(use: (folder: string) => AsyncIterable<T>): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-events-'))
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', removeAtExit)
  try {
    yield* use(folder)
  } finally {
    process.off('exit', removeAtExit)
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
