/**
 * Opens an SQLite database file to read it. Nothing is written to it or beside it.
 *
 * @module
 */
import { constants } from 'node:fs'
import { copyFile, open, readFile, stat, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { type Database, type Row, tablesOf } from './database.js'
import { SourceFault } from './source-fault.js'
import { type SqliteEngine, type SqliteFile, sqliteEngine } from './sqlite-engine.js'
import { withTemporaryFolder } from './temporary-file.js'

const SIGNATURE = 'SQLite format 3\0'

/** Whether a file that begins with `head` is an SQLite database. */
export function isSqlite(head: Buffer): boolean {
  return head.toString('latin1', 0, SIGNATURE.length) === SIGNATURE
}

/** Rows per batch. */
const BATCH = 500

/**
 * Opens the database, and yields what `use` does with it. Rejects with a {@link SourceFault}.
 *
 * Changes that a server has written to the write-ahead log are read too: the database and its log are copied to a
 * temporary folder, since reading a log next to the database would write beside it.
 */
export function withSqlite<T>(
  path: string,
  use: (database: Database) => AsyncIterable<T>,
  engine: () => Promise<SqliteEngine> = sqliteEngine,
): AsyncGenerator<T> {
  return withTemporaryFolder(async function* (folder) {
    const before = await stateOf(path)
    await refuseOpenTransaction(path)
    const isLogged = (await sizeOf(`${path}-wal`)) > 0
    const at = join(folder, 'database')
    await (isLogged ? copyWithLog(path, at) : symlink(resolve(path), at))
    // In WAL mode, SQLite creates files beside the database, except if it does not change.
    const isImmutable = !isLogged && (await isInWalMode(path))
    const { open: openFile } = await engine()
    let file: SqliteFile | undefined
    try {
      file = openFile(at, isImmutable)
      const database = databaseOf(file)
      yield* use(database)
    } catch (error) {
      throw faultOf(error)
    } finally {
      file?.close()
    }
    if ((await stateOf(path)) !== before) {
      const message = 'the database was written to while it was read: what was read may be of two states'
      throw new SourceFault('changed-database', message)
    }
  })
}

function databaseOf(file: SqliteFile): Database {
  const query = `SELECT m.name AS table_name, p.name AS column_name
    FROM sqlite_master AS m, pragma_table_info(m.name) AS p 
    WHERE m.type IN ('table', 'view') AND m.sql NOT LIKE 'CREATE VIRTUAL %'`
  const columns: Row[] = []
  const rows = file.iterate(query)
  for (let next = rows.next(); next.done !== true; next = rows.next()) columns.push(next.value)
  return { dialect: 'sqlite', tables: tablesOf(columns), rows: (query) => batchesOf(file, query) }
}

async function* batchesOf(file: SqliteFile, query: string): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = []
  let fault: Error | undefined
  let rows: Iterator<Row> | undefined
  try {
    rows = file.iterate(query)
    for (let next = rows.next(); next.done !== true; next = rows.next()) {
      batch.push(next.value)
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
    rows = undefined
  } catch (error) {
    rows = undefined
    fault = faultOf(error)
  } finally {
    rows?.return?.()
  }
  if (batch.length > 0) yield batch
  if (fault !== undefined) throw fault
}

/** The header says how to read the database: 1 is for a rollback journal, 2 for WAL mode. */
async function isInWalMode(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(20), 0, 20, 0)
    return buffer[19] === 2
  } finally {
    await file.close()
  }
}

async function copyWithLog(path: string, copy: string): Promise<void> {
  const before = await stateOf(path)
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  await copyFile(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE)
  if ((await stateOf(path)) !== before) throw written(path)
}

/** A journal with this header is that of a transaction that has not ended. */
const JOURNAL_SIGNATURE = 'd9d505f920a163d7'

async function refuseOpenTransaction(path: string): Promise<void> {
  const journal = await readFile(`${path}-journal`).catch(() => Buffer.alloc(0))
  if (journal.toString('hex', 0, 8) === JOURNAL_SIGNATURE || (await isWriteLocked(path))) throw written(path)
}

const written = (path: string) =>
  new SourceFault(
    'locked-database',
    `another program is writing to the database: stop it, or read a copy (sqlite3 ${basename(path)} '.backup copy.db')`,
  )

/** Whether another process keeps others from reading the file, as far as the system tells. */
async function isWriteLocked(path: string): Promise<boolean> {
  const locks = await readFile('/proc/locks', 'latin1').catch(() => '')
  if (!locks.includes(' WRITE ')) return false
  const { ino } = await stat(path)
  return locks.split('\n').some((line) => {
    const [, kind, , access, , file = '', start] = line.trim().split(/\s+/)
    const isLocked = (kind === 'POSIX' || kind === 'OFDLCK') && access === 'WRITE' && file.endsWith(`:${ino}`)
    // SQLite locks bytes from 2^30 on. The first of them says that a transaction is about to be written.
    return isLocked && Number(start) >= PENDING_BYTE && Number(start) !== PENDING_BYTE + 1
  })
}

const PENDING_BYTE = 2 ** 30

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** Differs if the database or its log was written to. */
async function stateOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path)
  const log = await stat(`${path}-wal`).catch(() => ({ mtimeMs: 0, size: 0 }))
  return [mtimeMs, size, log.mtimeMs, log.size].join(' ')
}

const FAULTS: readonly (readonly [RegExp, code: string, message: string])[] = [
  [/not a database/, 'not-a-database', 'not an SQLite database, or an encrypted one (SQLCipher)'],
  [/malformed|corrupt/, 'damaged-database', 'the database is damaged: `sqlite3 FILE .recover` may restore more of it'],
  [/locked|busy/, 'locked-database', 'the database is locked by another program: stop it, or read a copy'],
]

/** The error of SQLite for the user. Other errors are returned as they are. */
function faultOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const isOfSqlite = error.constructor.name === 'SQLite3Error' || ('code' in error && error.code === 'ERR_SQLITE_ERROR')
  if (!isOfSqlite) return error
  const [, code, message] = FAULTS.find(([pattern]) => pattern.test(error.message)) ?? []
  return new SourceFault(code ?? 'database-error', message ?? `SQLite: ${error.message}`)
}
