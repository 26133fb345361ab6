/**
 * Where events come from: bytes to be read as JSON, or what was already found, such as the rows of a database.
 *
 * @module
 */
import type { Found } from '../form/found.js'

export type Source = ByteSource | FoundSource

export interface ByteSource {
  /** As reports show it. */
  readonly name: string
  /** In chunks, each of which may overwrite the one before. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The path of a file with exactly these bytes. Absent if the bytes are not those of a file. */
  readonly path?: string | undefined
}

export interface FoundSource {
  /** As reports show it. */
  readonly name: string
  /** In batches of some hundreds, since waiting for each one takes longer than checking it. */
  readonly found: AsyncIterable<readonly Found[]>
}
