/**
 * Opens a PostgreSQL database to read it, by the packages `pg` and `pg-cursor`, which the user installs.
 *
 * All queries see one state of the database, in a transaction that cannot write.
 *
 * @module
 */
import type { Client, CustomTypesConfig } from 'pg'
import type Cursor from 'pg-cursor'

import { allRows, type Database, type Row, tablesOf } from './database.js'
import { ioFault, SourceFault } from './source-fault.js'

/** Rows per batch. */
const BATCH = 500

const MISSING = 'reading PostgreSQL needs the packages pg and pg-cursor (npm install -g pg pg-cursor)'

/** How a URL of a database is shown: without the password and other parameters. */
export function nameOfUrl(url: string): string {
  const { host, pathname, protocol, username } = URL.canParse(url) ? new URL(url) : UNKNOWN
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`
}

const UNKNOWN = { protocol: 'postgres:', username: '', host: '', pathname: '' }

/** Opens the database, and yields what `use` does with it. Rejects with a {@link SourceFault}. */
export async function* withPostgres<T>(url: string, use: (database: Database) => AsyncIterable<T>): AsyncGenerator<T> {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw new SourceFault('not-a-url', 'expected a URL such as postgres://user@host/database')
  }
  const [pg, cursor] = await Promise.all([import('pg'), import('pg-cursor')]).catch(() => {
    throw new SourceFault('missing-package', MISSING)
  })
  const client = new pg.default.Client({
    connectionString: url,
    fallback_application_name: 'matrix-events',
    types: TYPES,
  })
  // What loses the connection between two queries fails the next one.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new SourceFault('no-connection', `cannot connect: ${withoutPassword(messageOf(error), url)}`)
  }
  try {
    await run(client, BEGIN)
    const rows = (query: string) => batchesOf(client, cursor.default, query)
    const open: Database = { dialect: 'postgres', tables: new Map(), rows }
    yield* use({ ...open, tables: tablesOf(await allRows(open, COLUMNS)) })
  } finally {
    await client.end().catch(() => {})
  }
}

/** Large tables are otherwise read from where another query is reading them, and limits could end the transaction. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL synchronize_seqscans = off;
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0`

const COLUMNS = `SELECT table_name, column_name FROM information_schema.columns
  WHERE table_schema = ANY (current_schemas(false))`

/** The types that JavaScript has no exact counterpart for: 64-bit integers become numbers, and JSON stays as it is. */
const TYPES: CustomTypesConfig = {
  getTypeParser: (type) => PARSERS[type] ?? ((text: string) => text),
}

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't',
  17: (text) => Buffer.from(text.slice(2), 'hex'),
  20: Number,
  21: Number,
  23: Number,
}

async function* batchesOf(
  client: Client,
  Cursor: new (query: string) => Cursor<Row>,
  query: string,
): AsyncGenerator<readonly Row[]> {
  // A query that fails ends a transaction, unless it is undone up to here.
  await run(client, 'SAVEPOINT matrix_events')
  const cursor = client.query(new Cursor(query))
  let isOpen = true
  try {
    for (;;) {
      const rows = await cursor.read(BATCH).catch(async (error) => {
        isOpen = false
        const fault = faultOf(error)
        if (fault.code !== 'lost-connection') await run(client, 'ROLLBACK TO matrix_events')
        throw fault
      })
      if (rows.length === 0) break
      yield rows
    }
    isOpen = false
  } finally {
    if (isOpen) await cursor.close().catch(() => {})
  }
  await run(client, 'RELEASE matrix_events')
}

async function run(client: Client, statement: string): Promise<void> {
  await client.query(statement).catch((error) => {
    throw faultOf(error)
  })
}

/** A connection that ends has an error of the system, one without a code, or one of these classes. */
const LOST = /^(?:08|57P0)/

function faultOf(error: unknown): SourceFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // SQLSTATE has five characters.
  if (/^[0-9A-Z]{5}$/.test(code) && !LOST.test(code)) {
    return new SourceFault('database-error', `PostgreSQL: ${messageOf(error)}`)
  }
  return new SourceFault('lost-connection', `the connection was lost: ${messageOf(error)}`)
}

function messageOf(error: unknown): string {
  // For a name with several addresses, there is an error for each.
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0])
  const message = ioFault(error) ?? (error instanceof Error ? error.message : String(error))
  return message.replace(/\s+/g, ' ')
}

function withoutPassword(message: string, url: string): string {
  const { password, searchParams } = new URL(url)
  const secrets = [password, unescaped(password), searchParams.get('password') ?? '']
  return secrets.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '***'), message)
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
