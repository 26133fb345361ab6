/**
 * Where events come from: bytes to be read as JSON, or what was already found, such as the rows of a database.
 *
 * @module
 */
import { statSync } from 'node:fs'

import type { Found } from '../form/found.js'
import type { Drain } from '../input/piece.js'
import type { LineRange } from './ranges.js'

export type Source = ByteSource | FoundSource

export interface ByteSource {
  /** As reports show it. */
  readonly name: string
  /** In chunks, each of which may overwrite the one before. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The path of a file with exactly these bytes. Absent if the bytes are not those of a file. */
  readonly path?: string | undefined
  /**
   * Finds the versions of rooms where they come after the events, or are not in these bytes: passes on rows about rooms, and
   * create events. Absent: there are none.
   */
  readonly findRooms?: (tell: (found: Found) => void, drain?: Drain) => Promise<void>
  /** The part of the file that these bytes are, if not all of it. It has a value per line. */
  readonly range?: LineRange | undefined
}

/** The bytes of a file. */
export interface FileSource extends ByteSource {
  readonly path: string
}

export function isFile(source: Source): source is FileSource {
  return 'bytes' in source && source.path !== undefined
}

/** The size of a file, or of the part of it that is read, in bytes. */
export function sizeOf({ path, range }: FileSource): number {
  return range === undefined ? statSync(path).size : range.end - range.start
}

export interface FoundSource {
  /** As reports show it. */
  readonly name: string
  /** In batches of some hundreds, since waiting for each one takes longer than checking it. */
  readonly found: AsyncIterable<readonly Found[]>
}
