/**
 * Reads the events in an SQL dump, as `pg_dump` and `sqlite3 .dump` write them.
 *
 * Only tables with a column for whole events are read: the others hold columns of events at most, or private data.
 *
 * @module
 */
import { fromCopyText } from '../form/copy-text.js'
import type { TellPiece } from '../input/piece.js'
import { type Cell, type Csv, copyCells, csvCells, endOfQuoted, isQuotedAfter, type Quoting } from './cells.js'
import type { LineReader } from './read-rows.js'
import { hasEvents, recordOf } from './record.js'

/** Maximum length of a statement, in UTF-16 code units. */
const STATEMENT_LIMIT = 2 ** 24

const COPY = /^COPY\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?FROM\s+stdin(.*)/i
const INSERT = /^(?:INSERT(?:\s+OR\s+\w+|\s+IGNORE)?|REPLACE)\s+INTO\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?VALUES\s*/i

/** What looks like a statement after another one. */
const ANOTHER = /;\s*(?:INSERT|REPLACE)\s/i

/** Tables with events, for statements that do not name columns. What `sqlite3` selects is of a table `table`. */
const EVENT_TABLE = /^"table"$|(?:^|[."`])(?:event_json|event_datas|roomserver_event_json)["`]?$/i

export function readSql(tell: TellPiece): LineReader {
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

  const insert = () => {
    let rest: string | undefined = begun.join('\n')
    begun = []
    length = 0
    inString = false
    while (rest !== undefined) rest = insertFirst(rest)
  }

  /** Reads the first statement of a text, and returns the others. */
  const insertFirst = (text: string) => {
    const [head, table = '', named] = INSERT.exec(text) ?? ['']
    const columns = named === undefined ? undefined : columnsIn(named)
    const isOfEvents = columns === undefined ? EVENT_TABLE.test(table) : hasEvents(columns)
    hasTable ||= isOfEvents
    if (!isOfEvents && !ANOTHER.test(text)) return undefined
    const values = valuesIn(text, head.length, quoting)
    if (values === undefined) {
      if (isOfEvents) tell({ line: begunOn, index: undefined, fault: UNENDED })
      return undefined
    }
    if (isOfEvents) {
      for (const cells of values.rows) tell({ line: begunOn, index: undefined, value: recordOf(cells, columns) })
    }
    const rest = text.slice(values.end).trimStart()
    return INSERT.test(rest) ? rest : undefined
  }

  return {
    read(text, line) {
      if (copied !== undefined) {
        if (text === '\\.') copied = undefined
        else if (copied.isOfEvents) {
          const cells = copied.isCsv ? (csvCells(text, CSV) ?? []) : copyCells(text)
          tell({ line, index: undefined, value: recordOf(cells, copied.columns) })
        }
        return
      }
      const into = INSERT.exec(text)
      // A quote too many in one statement does not take the next ones along.
      if (into !== null && begun.length > 0) insert()
      if (begun.length === 0) {
        copied = copiedRows(text)
        hasTable ||= copied?.isOfEvents === true
        if (into === null) return
        begunOn = line
        quoting = into[1]?.includes('`') ? MYSQL_QUOTING : QUOTING
      }
      begun.push(text)
      length += text.length
      inString = isQuotedAfter(text, quoting, inString)
      if ((!inString && /;\s*$/.test(text)) || length > STATEMENT_LIMIT) insert()
    },
    end() {
      if (copied?.isOfEvents) tell({ line: 1, index: undefined, fault: 'the dump is cut off' })
      else if (begun.length > 0) insert()
      if (!hasTable && copied === undefined)
        tell({ line: 1, index: undefined, notEvents: 'an SQL dump without a table of events' })
    },
  }
}

/** The rows after a statement `COPY`. */
interface CopiedRows {
  readonly columns: readonly string[] | undefined
  readonly isOfEvents: boolean
  readonly isCsv: boolean
}

function copiedRows(statement: string): CopiedRows | undefined {
  const [, table, named, options = ''] = COPY.exec(statement) ?? []
  if (table === undefined) return undefined
  const columns = named === undefined ? undefined : columnsIn(named)
  const isOfEvents = columns === undefined ? EVENT_TABLE.test(table) : hasEvents(columns)
  return { columns, isOfEvents, isCsv: /\bcsv\b/i.test(options) }
}

const CSV: Csv = { separator: ',', quote: '"', escaping: '"' }

/** Of strings in SQL. */
const QUOTING: Quoting = { quote: "'", escaping: "'" }

/** That of MySQL, which is told by the quotes around names. */
const MYSQL_QUOTING: Quoting = { quote: "'", escaping: '\\' }

const UNENDED = 'the statement does not end'

function columnsIn(list: string): string[] {
  return list.split(',').map((name) => name.trim().replace(/^["`]|["`]$/g, ''))
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
