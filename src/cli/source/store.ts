/**
 * How a program stores events in a database.
 *
 * @module
 */
import type { EventFormat } from '../../kind/event-format.js'
import type { Found, FoundEvent } from '../form/found.js'
import { HEX_FAULT } from '../form/hex-text.js'
import type { Database, Row } from './database.js'
import { rowsInShard, type Shard } from './shard.js'
import { SourceFault } from './source-fault.js'
import { parseStored } from './stored-text.js'

export interface StoreOptions {
  /** Whether to read what belongs to a user: account data, receipts, presence and to-device messages. */
  readonly isPrivate: boolean
  /** The rooms to read. Absent: all. */
  readonly shard: Shard | undefined
}

export interface Store {
  /** The program. */
  readonly name: string
  /** Whether a database with these tables is one of the program's. */
  readonly isOf: (tables: Database['tables']) => boolean
  read(database: Database, options: StoreOptions): AsyncIterable<readonly Found[]>
}

/** Whether a table is there and has these columns. */
export function hasColumns(tables: Database['tables'], table: string, ...columns: readonly string[]): boolean {
  const found = tables.get(table)
  return found !== undefined && columns.every((column) => found.has(column))
}

/** A query whose rows have events. */
export interface EventQuery {
  /** The table with the events. The query runs only if the database has it. */
  readonly table: string
  readonly query: string
  /** What a row holds. */
  readonly found: (row: Row) => Found | undefined
}

/**
 * Runs queries one after another. If one fails, this is told as a part that could not be read, and the next one runs.
 */
export async function* readAll(
  database: Database,
  queries: Iterable<EventQuery>,
  shard?: Shard,
): AsyncGenerator<readonly Found[]> {
  for (const { found, query, table } of queries) {
    if (!database.tables.has(table)) continue
    try {
      for await (const rows of database.rows(query)) {
        yield rowsInShard(rows, shard).flatMap((row) => found(row) ?? [])
      }
    } catch (error) {
      if (!(error instanceof SourceFault) || error.code === 'lost-connection') throw error
      yield [{ _tag: 'Failed', at: [table], message: `table ${table}: ${error.message}` }]
    }
  }
}

/** What is known of a stored event besides its JSON. */
export interface StoredEvent {
  readonly table: string
  readonly json: unknown
  readonly format: EventFormat
  readonly eventId?: unknown
  readonly roomVersion?: unknown
  readonly isRedacted?: boolean | undefined
  readonly isRejected?: boolean | undefined
}

/**
 * Whether an event has been redacted.
 *
 * @param isDone - null: no redaction of it is stored; 0: one is stored, and has not been carried out here. The event can
 *   still be a redacted one, as another server sent it. Absent: the database does not say.
 */
export function isRedacted(isDone: unknown): boolean | undefined {
  if (isDone === null) return false
  return Number(isDone) === 1 ? true : undefined
}

/** The event in a column with its JSON. */
export function eventIn(stored: StoredEvent): Found {
  const { format, isRedacted, isRejected, json, table } = stored
  const eventId = stringOr(stored.eventId)
  const at = [table]
  const parsed = parseStored(json)
  if ('fault' in parsed) return { _tag: 'Unread', at, code: 'unreadable', message: parsed.fault, eventId }
  const roomVersion = stringOr(stored.roomVersion)
  const found: FoundEvent = {
    _tag: 'Event',
    event: parsed.value,
    format,
    roomVersion,
    eventId,
    at,
    isRedacted,
    isRejected,
  }
  return parsed.isHex ? { ...found, storageFault: HEX_FAULT } : found
}

/** An event whose envelope is rebuilt from columns, around a column with the JSON of its content. */
export function eventAround(
  content: unknown,
  { table, format, eventId }: Omit<StoredEvent, 'json'>,
  envelope: (content: unknown) => object,
): Found {
  const parsed = parseStored(content)
  if ('fault' in parsed) {
    const message = `content: ${parsed.fault}`
    return { _tag: 'Unread', at: [table], code: 'unreadable', message, eventId: stringOr(eventId) }
  }
  return eventFrom(envelope(parsed.value), { table, format, eventId })
}

/** An event that is made from the columns of a row. */
export function eventFrom(event: object, { table, format, eventId }: Omit<StoredEvent, 'json'>): FoundEvent {
  return { _tag: 'Event', event, format, roomVersion: undefined, eventId: stringOr(eventId), at: [table] }
}

/** A query whose rows have the `type` and the `content` of account data. */
export function accountData(table: string, query: string): EventQuery {
  return {
    table,
    query,
    found: ({ content, type }) =>
      eventAround(content, { table, format: 'account_data' }, (json) => ({ type, content: json })),
  }
}

function stringOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
