/**
 * What the arguments of the command hold: files, folders of files, archives and databases, told by content.
 *
 * @module
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'

import type { Found } from '../form/found.js'
import { compressionOf, decompressed } from './decompress.js'
import { CHUNK_SIZE, fileChunks } from './file-chunks.js'
import { peek } from './peek.js'
import { nameOfUrl, withPostgres } from './postgres.js'
import type { Source } from './source.js'
import { SourceFault } from './source-fault.js'
import { isSqlite, withSqlite } from './sqlite.js'
import type { StoreOptions } from './store.js'
import { storedEvents } from './stored-events.js'
import { withCopy } from './temporary-file.js'
import { filesIn } from './walk-folder.js'
import { filesInZip, isZip } from './zip-archive.js'

/** What to read. */
export interface SourceRequest extends StoreOptions {
  /** The paths of files and folders; `-` is standard input. */
  readonly files: readonly string[]
  /** The URLs of PostgreSQL databases. */
  readonly databases: readonly string[]
}

/** Whether nothing is named, so that standard input is read. */
export function namesNothing({ databases, files }: SourceRequest): boolean {
  return files.length === 0 && databases.length === 0
}

/**
 * Yields the sources: of the files, in a stable order, and then the databases. Read each before requesting the next.
 *
 * What cannot be opened is a source that rejects when it is read.
 */
export async function* openSources(
  request: SourceRequest,
  stdin: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Source> {
  for (const path of namesNothing(request) ? ['-'] : request.files) {
    yield* path === '-' ? openBytes('<stdin>', stdin(), undefined, request) : openPath(path, request)
  }
  for (const url of request.databases) {
    yield { name: nameOfUrl(url), found: withPostgres(url, (database) => storedEvents(database, request)) }
  }
}

async function* openPath(path: string, options: StoreOptions): AsyncGenerator<Source> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) yield* openFolder(path, options)
    else yield* openFile(path, stats.isFile(), options)
  } catch (error) {
    yield { name: path, found: failing(error) }
  }
}

async function* openFolder(folder: string, options: StoreOptions): AsyncGenerator<Source> {
  let isEmpty = true
  for await (const file of filesIn(folder)) {
    isEmpty = false
    if ('refusal' in file) yield refused(file.path, file.refusal)
    else yield* openFile(file.path, true, options)
  }
  if (isEmpty) yield refused(folder, 'an empty folder')
}

function openFile(path: string, isRegular: boolean, options: StoreOptions): AsyncGenerator<Source> {
  return isRegular
    ? openBytes(path, fileChunks(path), path, options)
    : openBytes(path, createReadStream(path, { highWaterMark: CHUNK_SIZE }), undefined, options)
}

const NOT_A_DATABASE = new SourceFault('not-a-database', 'no database: only databases are read in shards')

/** The number of bytes that tell how to read them. */
const HEAD = 16

/** @param path - that of the file with these bytes, if it can be read at random */
async function* openBytes(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  path: string | undefined,
  options: StoreOptions,
): AsyncGenerator<Source> {
  try {
    const { bytes, head } = await peek(chunks, HEAD)
    const compression = compressionOf(head)
    if (compression !== undefined) yield* openBytes(name, decompressed(compression, bytes), undefined, options)
    else if (isSqlite(head)) yield { name, found: atPath(bytes, path, (file) => databaseAt(file, options)) }
    else if (isTar(head)) yield refused(name, 'a tar archive: extract it, and read the folder')
    else if (isZip(head)) yield* atPath(bytes, path, (file) => archiveAt(name, file, options))
    else if (options.shard !== undefined) yield { name, found: failing(NOT_A_DATABASE) }
    else yield { name, bytes, path }
  } catch (error) {
    yield { name, found: failing(error) }
  }
}

/** The first file of a tar archive has this in its header, which is there unless a stream begins with less. */
function isTar(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar'
}

async function* atPath<T>(
  bytes: AsyncGenerator<Uint8Array>,
  path: string | undefined,
  use: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (path === undefined) {
    yield* withCopy(bytes, use)
    return
  }
  await bytes.return(undefined)
  yield* use(path)
}

function databaseAt(path: string, options: StoreOptions): AsyncIterable<readonly Found[]> {
  return withSqlite(path, (database) => storedEvents(database, options))
}

/** How Element names the room in the archive of an export. The other files are media. */
const ELEMENT_EXPORT = 'export.json'

async function* archiveAt(name: string, path: string, options: StoreOptions): AsyncGenerator<Source> {
  const hasExport = await some(filesInZip(path), (file) => basename(file.name) === ELEMENT_EXPORT)
  let isEmpty = true
  for await (const file of filesInZip(path)) {
    isEmpty = false
    if (hasExport && basename(file.name) !== ELEMENT_EXPORT) continue
    yield* openBytes(`${name}/${file.name}`, file.bytes, undefined, options)
  }
  if (isEmpty) yield refused(name, 'an empty ZIP archive')
}

async function some<T>(items: AsyncIterable<T>, isSought: (item: T) => boolean): Promise<boolean> {
  for await (const item of items) if (isSought(item)) return true
  return false
}

function refused(name: string, message: string): Source {
  const found: Found = { _tag: 'NotEvents', at: [], message }
  return { name, found: Readable.from([[found]]) }
}

/** What rejects when it is read. */
function failing(error: unknown): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) }
}
