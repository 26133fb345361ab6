/**
 * Lists the files in a folder and in the folders below it, in a stable order.
 *
 * @module
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to read, or what is not read, and why. */
export type WalkedFile = { readonly path: string } | { readonly path: string; readonly refusal: string }

/** Yields the files by name. Links to files are followed, links to folders are not. */
export async function* filesIn(folder: string): AsyncGenerator<WalkedFile> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
    keyOf(a.name) < keyOf(b.name) ? -1 : 1,
  )
  const names = new Set(entries.map(({ name }) => name))
  const refusal = databaseIn(names)
  if (refusal !== undefined) {
    yield { path: folder, refusal }
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      yield* filesIn(path)
      continue
    }
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
    if (target?.isDirectory()) yield { path, refusal: 'a link to a folder, which is not followed' }
    else if (target !== undefined && !target.isFile()) yield { path, refusal: 'not a regular file' }
    else if (!isBesideDatabase(entry.name, names)) yield { path }
  }
}

/**
 * What to sort a file by: its name, but `state` comes before `events`. In Synapse's export of a room, the first has the
 * create event, which tells how to read the second.
 */
function keyOf(name: string): string {
  return name === 'state' ? 'event' : name
}

/** Databases that are folders. */
function databaseIn(names: ReadonlySet<string>): string | undefined {
  if (names.has('data.mdb') && names.has('lock.mdb')) return 'an LMDB database, as nheko has: it is not read'
  if (!names.has('CURRENT') || ![...names].some((name) => /^MANIFEST-\d+$/.test(name))) return undefined
  return names.has('IDENTITY')
    ? 'a RocksDB database, as conduwuit, continuwuity and tuwunel have: dump its events first (!admin debug dump-pdus)'
    : 'a LevelDB database, as browsers have: it is not read'
}

/** SQLite's files beside a database are read with it. */
function isBesideDatabase(name: string, names: ReadonlySet<string>): boolean {
  const database = /^(.+)-(?:wal|shm|journal)$/.exec(name)?.[1]
  return database !== undefined && names.has(database)
}
