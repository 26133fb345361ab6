/**
 * The tables of an SQL dump, and what is in their rows.
 *
 * @module
 */
import { hasEvents, hasRooms } from './record.js'
import { columnsIn } from './sql-values.js'

/** Tables with events, for statements that do not name columns. What `sqlite3` selects is of a table `table`. */
const EVENT_TABLE = /^"table"$|(?:^|[."`])(?:event_json|event_datas|roomserver_event_json)["`]?$/i

/** Tables with private events, in several columns. Of a database, they are read if that is asked for. */
const PRIVATE_TABLES: readonly string[] = [
  'account_data',
  'device_federation_outbox',
  'device_inbox',
  'presence_stream',
  'receipts_linearized',
  'room_account_data',
  'room_tags',
  'syncapi_receipts',
  'syncapi_send_to_device',
  'userapi_account_datas',
]

/** What the rows of a table are. */
export type Content = 'events' | 'rooms' | 'private' | 'other'

export interface Table {
  /** Without its schema and quotes. */
  readonly name: string
  /** Absent: unknown. */
  readonly columns: readonly string[] | undefined
  readonly content: Content
}

/** The tables that a dump creates and names. */
export class SqlTables {
  readonly #created = new Map<string, readonly string[]>()

  /** @param columns - as the statement lists them, up to the bracket that ends it */
  create(quoted: string, columns: string): void {
    this.#created.set(nameOf(quoted), columnsIn(columns))
  }

  /** @param named - the columns that the statement names. Absent: those that the table was created with */
  tableOf(quoted: string, named: string | undefined): Table {
    const name = nameOf(quoted)
    const known = this.#created.get(name) ?? []
    const columns = named !== undefined ? columnsIn(named) : hasEvents(known) || hasRooms(known) ? known : undefined
    const hasRows = columns === undefined ? EVENT_TABLE.test(quoted) : hasEvents(columns)
    if (hasRows) return { name, columns, content: 'events' }
    if (hasRooms(columns ?? [])) return { name, columns, content: 'rooms' }
    if (PRIVATE_TABLES.includes(name)) return { name, columns, content: 'private' }
    return { name, columns: columns ?? (known.length > 0 ? known : undefined), content: 'other' }
  }
}

function nameOf(quoted: string): string {
  return /[^."`]+(?=["`]?$)/.exec(quoted)?.[0] ?? quoted
}
