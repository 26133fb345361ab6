/**
 * Reads the events in an SQL dump, as `pg_dump` and `sqlite3 .dump` write them.
 *
 * Tables with a column for whole events are read, those with the keys of events as columns, and Synapse's table of rooms,
 * for their versions. Rows with private data are counted. Of any other table, the rows with a whole event are read.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { fromCopyText } from '../form/copy-text.js'
import { isLikeEvent } from '../form/event-like.js'
import { parsePiece } from '../input/parse-piece.js'
import type { TellPiece } from '../input/piece.js'
import { type Cell, type Csv, copyCells, csvCells, endOfQuoted, isQuotedAfter, type Quoting } from './cells.js'
import type { LineReader } from './read-rows.js'
import { hasEvents, hasRooms, recordOf } from './record.js'

/** Maximum length of a statement, in UTF-16 code units. */
const STATEMENT_LIMIT = 2 ** 24

const COPY = /^COPY\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?FROM\s+stdin(.*)/i
const INSERT = /^(?:INSERT(?:\s+OR\s+\w+|\s+IGNORE)?|REPLACE)\s+INTO\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?VALUES\s*/i

const CREATE = /^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)\s*\(/i

/** What looks like a statement after another one. */
const ANOTHER = /;\s*(?:INSERT|REPLACE)\s/i

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
type Content = 'events' | 'rooms' | 'private' | 'other'

interface Table {
  /** Without its schema and quotes. */
  readonly name: string
  /** Absent: unknown. */
  readonly columns: readonly string[] | undefined
  readonly content: Content
}

/** Reads the rows with events and with rooms. */
export function readSql(tell: TellPiece): LineReader {
  return readTables(tell, ['events', 'rooms', 'other'])
}

/** Reads the rows with rooms only. */
export function readRooms(tell: TellPiece): LineReader {
  return readTables((piece) => 'value' in piece && tell(piece), ['rooms'])
}

function readTables(tell: TellPiece, wanted: readonly Content[]): LineReader {
  /** The columns of the tables that the dump creates. */
  const created = new Map<string, readonly string[]>()
  /** The number of rows with private data, by table. */
  const skipped = new Map<string, number>()
  /** The rows that follow. */
  let copied: CopiedRows | undefined
  /** The lines of a statement that continues. */
  let begun: string[] = []
  let begunOn = 0
  let length = 0
  /** Whether a string in it continues in the next line. */
  let inString = false
  let quoting = QUOTING
  let hasTable = false

  const tableOf = (quoted: string, named: string | undefined): Table => {
    const name = /[^."`]+(?=["`]?$)/.exec(quoted)?.[0] ?? quoted
    const known = created.get(name) ?? []
    const columns = named !== undefined ? columnsIn(named) : hasEvents(known) || hasRooms(known) ? known : undefined
    const hasRows = columns === undefined ? EVENT_TABLE.test(quoted) : hasEvents(columns)
    if (hasRows) return { name, columns, content: 'events' }
    if (hasRooms(columns ?? [])) return { name, columns, content: 'rooms' }
    if (PRIVATE_TABLES.includes(name)) return { name, columns, content: 'private' }
    return { name, columns: columns ?? (known.length > 0 ? known : undefined), content: 'other' }
  }

  /** Tells a row. One of a table that is not known to have events is told if it has one. */
  const tellRow = (cells: readonly Cell[], { columns, content }: Table, line: number) => {
    if (content === 'other' && !cells.some(isEvent)) return
    hasTable = true
    tell({ line, index: undefined, value: recordOf(cells, columns) })
  }

  const skip = ({ content, name }: Table, rows: number) => {
    if (content === 'private') skipped.set(name, (skipped.get(name) ?? 0) + rows)
  }

  const endStatement = () => {
    let rest: string | undefined = begun.join('\n')
    begun = []
    length = 0
    inString = false
    const [head, table = ''] = CREATE.exec(rest) ?? []
    if (head === undefined) while (rest !== undefined) rest = insertFirst(rest)
    else created.set(tableOf(table, undefined).name, columnsIn(rest.slice(head.length)))
  }

  /** Reads the first statement of a text, and returns the others. */
  const insertFirst = (text: string) => {
    const [head, name = '', named] = INSERT.exec(text) ?? ['']
    const table = tableOf(name, named)
    const isWanted = wanted.includes(table.content) && (table.content !== 'other' || SENDER.test(text))
    hasTable ||= table.content === 'events'
    if (table.content === 'other' && !isWanted && !ANOTHER.test(text)) return undefined
    const values = valuesIn(text, head.length, quoting)
    if (values === undefined) {
      if (isWanted && table.content !== 'other') tell({ line: begunOn, index: undefined, fault: UNENDED })
      return undefined
    }
    skip(table, values.rows.length)
    if (isWanted) for (const cells of values.rows) tellRow(cells, table, begunOn)
    const rest = text.slice(values.end).trimStart()
    return INSERT.test(rest) ? rest : undefined
  }

  return {
    read(text, line) {
      if (copied !== undefined) {
        if (text === '\\.') copied = undefined
        else if (!wanted.includes(copied.table.content)) skip(copied.table, 1)
        else if (copied.table.content !== 'other' || SENDER.test(text)) {
          tellRow(copied.isCsv ? (csvCells(text, CSV) ?? []) : copyCells(text), copied.table, line)
        }
        return
      }
      const into = INSERT.exec(text) ?? CREATE.exec(text)
      // A quote too many in one statement does not take the next ones along.
      if (into !== null && begun.length > 0) endStatement()
      if (begun.length === 0) {
        copied = copiedRows(text)
        hasTable ||= copied?.table.content === 'events'
        if (into === null) return
        begunOn = line
        quoting = into[1]?.includes('`') ? MYSQL_QUOTING : QUOTING
      }
      begun.push(text)
      length += text.length
      inString = isQuotedAfter(text, quoting, inString)
      if ((!inString && /;\s*$/.test(text)) || length > STATEMENT_LIMIT) endStatement()
    },
    end() {
      if (copied?.table.content === 'events') tell({ line: 1, index: undefined, fault: 'the dump is cut off' })
      else if (begun.length > 0) endStatement()
      if (!hasTable && copied === undefined)
        tell({ line: 1, index: undefined, notEvents: 'an SQL dump without a table of events' })
      if (skipped.size === 0) return
      const rows = [...skipped.values()].reduce((sum, count) => sum + count, 0)
      tell({ line: 1, index: undefined, skipped: rows, why: `${PRIVATE}: ${[...skipped.keys()].join(', ')}` })
    },
  }

  function copiedRows(statement: string): CopiedRows | undefined {
    const [, table, named, options = ''] = COPY.exec(statement) ?? []
    return table === undefined ? undefined : { table: tableOf(table, named), isCsv: /\bcsv\b/i.test(options) }
  }
}

/** A key of events, which may be escaped. Most rows of other tables do not have it. */
const SENDER = /"sender\\*"/

/** Returns whether a cell is JSON of an event. */
function isEvent(cell: Cell): boolean {
  if (cell === null || !/^[{[]/.test(cell) || !cell.includes('"sender"')) return false
  const parsed = parsePiece({ line: 1, index: undefined, text: cell })
  if (!('value' in parsed)) return false
  return [parsed.value].flat().some((value) => isObject(value) && isLikeEvent(value))
}

const PRIVATE = 'read from the database itself, with --private, and not from a dump'

/** The rows after a statement `COPY`. */
interface CopiedRows {
  readonly table: Table
  readonly isCsv: boolean
}

const CSV: Csv = { separator: ',', quote: '"', escaping: '"' }

/** Of strings in SQL. */
const QUOTING: Quoting = { quote: "'", escaping: "'" }

/** That of MySQL, which is told by the quotes around names. */
const MYSQL_QUOTING: Quoting = { quote: "'", escaping: '\\' }

const UNENDED = 'the statement does not end'

/** What begins a line of `CREATE TABLE` that is no column. */
const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN|EXCLUDE|KEY|INDEX)\s/i

/** The names in a list of columns, which may have types, up to the bracket that ends it. */
function columnsIn(list: string): string[] {
  const columns: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= list.length && depth >= 0; at++) {
    const character = list[at] ?? ')'
    if (character === '(') depth++
    else if (character === ')') depth--
    if (depth < 0 || (depth === 0 && character === ',')) {
      columns.push(list.slice(start, at).trim())
      start = at + 1
    }
  }
  return columns
    .filter((column) => !CONSTRAINT.test(column))
    .map((column) => /^["`]?([^\s"`]*)/.exec(column)?.[1] ?? '')
}

/** Returns the rows of `(…), (…);` and the end of the statement; `undefined` if it does not end. */
function valuesIn(
  text: string,
  from: number,
  quoting: Quoting,
): { readonly rows: readonly Cell[][]; readonly end: number } | undefined {
  const rows: Cell[][] = []
  let row: Cell[] = []
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (character === '(') row = []
    else if (character === ')') rows.push(row)
    else if (character === ';') return { rows, end: at + 1 }
    else if (character === "'") {
      const end = endOfQuoted(text, at, quoting)
      if (end === undefined) return undefined
      row.push(literal(text, at, end, quoting))
      at = end
    } else if (/[\w.+-]/.test(character)) {
      const word = /^[\w.+-]*/.exec(text.slice(at, at + 64))?.[0] ?? ''
      const isPrefix = text[at + word.length] === "'"
      const isCast = text[at - 1] === ':'
      if (!isPrefix && !isCast) row.push(word.toUpperCase() === 'NULL' ? null : word)
      at += word.length - 1
    }
  }
  return undefined
}

/** Reads a string between quotes. One of PostgreSQL may have escapes, after an `E`, and one of SQLite may be bytes. */
function literal(text: string, start: number, end: number, quoting: Quoting): string {
  const inner = text.slice(start + 1, end)
  if (quoting.escaping === '\\') return fromCopyText(inner)
  const unquoted = inner.replaceAll("''", "'")
  const prefix = text[start - 1]?.toUpperCase()
  if (prefix === 'X') return Buffer.from(unquoted, 'hex').toString()
  return prefix === 'E' ? fromCopyText(unquoted) : unquoted
}
