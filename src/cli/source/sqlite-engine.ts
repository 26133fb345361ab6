/**
 * SQLite as Node has it from version 22.5 on, or else as the package `node-sqlite3-wasm`, which the user installs.
 *
 * @module
 */
import { pathToFileURL } from 'node:url'

import type { Row } from './database.js'
import { SourceFault } from './source-fault.js'

/** An open database file. Its methods throw the errors of SQLite. */
export interface SqliteFile {
  iterate(query: string): Iterator<Row>
  close(): void
}

export interface SqliteEngine {
  readonly name: 'node:sqlite' | 'node-sqlite3-wasm'
  /**
   * Opens a database to read it.
   *
   * @param path - may be a link, beside which the engine may create files
   * @param isImmutable - whether to open the file as one that does not change: without locks, and without a log
   */
  open(path: string, isImmutable: boolean): SqliteFile
}

/** The part of `node:sqlite` that is used. Its types come with those of later versions of Node. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    location: string | URL,
    options: { readOnly: boolean },
  ) => { prepare(query: string): { iterate(): Iterator<Row> }; close(): void }
}

const MISSING =
  'an SQLite database: reading it needs Node 22.13 or later, or the package node-sqlite3-wasm (npm install -g node-sqlite3-wasm)'

/** The engine to use. Rejects with a {@link SourceFault} if none is available. */
export async function sqliteEngine(): Promise<SqliteEngine> {
  return (await nodeEngine()) ?? wasmEngine()
}

/** The engine of Node, if it has one. */
export async function nodeEngine(): Promise<SqliteEngine | undefined> {
  const { emitWarning } = process
  // Node 22 and 24 warn on standard error that it is experimental.
  process.emitWarning = () => {}
  let sqlite: NodeSqlite
  try {
    sqlite = await import('node:sqlite' as string)
  } catch {
    return undefined
  } finally {
    process.emitWarning = emitWarning
  }
  return {
    name: 'node:sqlite',
    open(path, isImmutable) {
      const url = pathToFileURL(path)
      if (isImmutable) url.searchParams.set('immutable', '1')
      const database = new sqlite.DatabaseSync(url, { readOnly: true })
      return { close: () => database.close(), iterate: (query) => database.prepare(query).iterate() }
    },
  }
}

/** The engine of the package. Rejects with a {@link SourceFault} if it is not installed. */
export async function wasmEngine(): Promise<SqliteEngine> {
  const { default: sqlite } = await import('node-sqlite3-wasm').catch(() => {
    throw new SourceFault('missing-package', MISSING)
  })
  return {
    name: 'node-sqlite3-wasm',
    open(path) {
      const database = new sqlite.Database(path, { readOnly: true })
      // It has no shared memory, which WAL mode needs otherwise.
      database.exec('PRAGMA locking_mode = EXCLUSIVE')
      return {
        close: () => database.close(),
        iterate(query) {
          const statement = database.prepare(query)
          const rows = statement.iterate() as IterableIterator<Row>
          return {
            next() {
              const next = rows.next()
              if (next.done === true) statement.finalize()
              return next
            },
            return() {
              statement.finalize()
              return { done: true, value: undefined }
            },
          }
        },
      }
    },
  }
}
