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
import { isSql } from '../text/text-form.js'
import { compressionOf, decompressed } from './decompress.js'
import { CHUNK_SIZE, fileChunks } from './file-chunks.js'
import { peek } from './peek.js'
import { nameOfUrl, withPostgres } from './postgres.js'
import { shardOf } from './ranges.js'
import { roomsInDump } from './rooms-in-dump.js'
import { roomsInLines } from './rooms-in-lines.js'
import type { Shard } from './shard.js'
import type { ByteSource, Source } from './source.js'
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
  /** Whether each shard reads all files. Absent: files are divided between shards. */
  readonly hasWholeFiles?: boolean
}

/** Whether nothing is named, so that standard input is read. */
export function namesNothing({ databases, files }: SourceRequest): boolean {
  return files.length === 0 && databases.length === 0
}

/** What this shard reads of a file: all of it, its part of the lines, or nothing, since another shard reads it. */
type Share = 'all' | 'lines' | 'none'

interface OpenOptions extends StoreOptions {
  /** Called for each file, in order. `isOnly` says whether it is the only one. */
  readonly nextShare: (isOnly: boolean) => Share
}

/**
 * Yields the sources: of the files, in a stable order, and then the databases. Read each before requesting the next.
 *
 * What cannot be opened is a source that rejects when it is read. A shard has some of the rooms of each database. It has
 * some of several files, or some lines of a single one.
 */
export async function* openSources(
  request: SourceRequest,
  stdin: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Source> {
  const { files, hasWholeFiles = false, isPrivate, shard } = request
  const nextShare = shard === undefined || hasWholeFiles ? () => 'all' as const : sharesOf(shard)
  const options: OpenOptions = { isPrivate, shard, nextShare }
  for (const path of namesNothing(request) ? ['-'] : files) {
    if (path === '-') yield* openBytes('<stdin>', stdin(), undefined, nextShare(true), options)
    else yield* openPath(path, files.length === 1, options)
  }
  for (const url of request.databases) {
    yield { name: nameOfUrl(url), found: withPostgres(url, (database) => storedEvents(database, request)) }
  }
}

function sharesOf({ count, index }: Shard): OpenOptions['nextShare'] {
  let files = 0
  return (isOnly) => (isOnly ? 'lines' : files++ % count === index ? 'all' : 'none')
}

async function* openPath(path: string, isOnly: boolean, options: OpenOptions): AsyncGenerator<Source> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) yield* openFolder(path, options)
    else yield* openFile(path, stats.isFile(), options.nextShare(isOnly), options)
  } catch (error) {
    if (options.nextShare(isOnly) !== 'none') yield { name: path, found: failing(error) }
  }
}

async function* openFolder(folder: string, options: OpenOptions): AsyncGenerator<Source> {
  let isEmpty = true
  for await (const file of filesIn(folder)) {
    isEmpty = false
    const share = options.nextShare(false)
    if (!('refusal' in file)) yield* openFile(file.path, true, share, options)
    else if (share !== 'none') yield refused(file.path, file.refusal)
  }
  if (isEmpty && options.nextShare(false) !== 'none') yield refused(folder, 'an empty folder')
}

function openFile(path: string, isRegular: boolean, share: Share, options: OpenOptions): AsyncGenerator<Source> {
  return isRegular
    ? openBytes(path, fileChunks(path), path, share, options)
    : openBytes(path, createReadStream(path, { highWaterMark: CHUNK_SIZE }), undefined, share, options)
}

/** The number of bytes that tell how to read them. */
const HEAD = 16

/**
 * @param path - that of the file with these bytes, if it can be read at random
 * @param again - reads the bytes once more. Absent: they can be read once
 */
async function* openBytes(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  path: string | undefined,
  share: Share,
  options: OpenOptions,
  again: (() => AsyncIterable<Uint8Array>) | undefined = path === undefined ? undefined : () => fileChunks(path),
): AsyncGenerator<Source> {
  try {
    const { bytes, head } = await peek(chunks, HEAD)
    const compression = compressionOf(head)
    if (compression !== undefined) {
      const inner = again && (() => decompressed(compression, again()))
      yield* openBytes(name, decompressed(compression, bytes), undefined, share, options, inner)
    } else if (isSqlite(head)) yield { name, found: atPath(bytes, path, (file) => databaseAt(file, options)) }
    else if (isZip(head)) yield* atPath(bytes, path, (file) => archiveAt(name, file, share, options))
    else if (share === 'none') await bytes.return(undefined)
    else if (isTar(head)) yield refused(name, 'a tar archive: extract it, and read the folder')
    else if (share === 'all')
      yield { name, bytes, path, ...(again && isSql(head.toString('latin1')) && roomsOf(again)) }
    else {
      await bytes.return(undefined)
      yield* openLines(name, path, options)
    }
  } catch (error) {
    if (share !== 'none') yield { name, found: failing(error) }
  }
}

function roomsOf(again: () => AsyncIterable<Uint8Array>): Pick<ByteSource, 'findRooms'> {
  return { findRooms: (tell, drain) => roomsInDump(again(), tell, drain) }
}

const NOT_IN_SHARDS = new SourceFault(
  'not-in-shards',
  'not read in shards, since it is not a file with a JSON value per line: make one first (matrix-events convert)',
)

/** The size of a line with a create event, in bytes, beyond which it is not looked for by other shards. */
const LINE_LIMIT = 2 ** 21

/** The lines of a shard. */
async function* openLines(name: string, path: string | undefined, { shard }: OpenOptions): AsyncGenerator<Source> {
  const range = path === undefined || shard === undefined ? undefined : await shardOf(path, shard)
  if (path === undefined || range === undefined) throw NOT_IN_SHARDS
  const { end, start } = range
  if (start === end) return
  const findRooms: ByteSource['findRooms'] = (tell, drain) => roomsInLines(fileChunks(path), LINE_LIMIT, tell, drain)
  yield { name, path, range, bytes: fileChunks(path, start, end), findRooms }
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

async function* archiveAt(name: string, path: string, share: Share, options: OpenOptions): AsyncGenerator<Source> {
  const hasExport = await some(filesInZip(path), (file) => basename(file.name) === ELEMENT_EXPORT)
  let isEmpty = true
  for await (const file of filesInZip(path)) {
    isEmpty = false
    if (hasExport && basename(file.name) !== ELEMENT_EXPORT) continue
    yield* openBytes(`${name}/${file.name}`, file.bytes, undefined, options.nextShare(false), options)
  }
  if (isEmpty && share !== 'none') yield refused(name, 'an empty ZIP archive')
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
