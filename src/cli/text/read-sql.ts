/**
 * Reads the events in an SQL dump, as `pg_dump` and `sqlite3 .dump` write them.
 *
 * Only tables with a column for whole events are read: the others hold columns of events at most, or private data.
 *
 * @module
 */
import { fromCopyText } from '../form/copy-text.js'
import type { TellPiece } from '../input/piece.js'
import { type Cell, copyCells, endOfQuoted, isQuotedAfter, type Quoting } from './cells.js'
import type { LineReader } from './read-rows.js'
import { hasEvents, recordOf } from './record.js'

/** Maximum length of a statement, in UTF-16 code units. */
const STATEMENT_LIMIT = 2 ** 24

const COPY = /^COPY\s+(\S+)\s*\(([^)]*)\)\s+FROM\s+stdin/i
const INSERT = /^INSERT\s+INTO\s+(\S+)\s*(?:\(([^)]*)\)\s*)?VALUES\s*/i

/** Tables with events, for statements that do not name columns. */
const EVENT_TABLE = /(?:^|[."`])(?:event_json|event_datas|roomserver_event_json)["`]?$/i

export function readSql(tell: TellPiece): LineReader {
  /** The columns of the table whose rows follow. */
  let copied: readonly string[] | undefined
  /** The lines of a statement that continues. */
  let begun: string[] = []
  let begunOn = 0
  let length = 0
  /** Whether a string in it continues in the next line. */
  let inString = false
  let hasTable = false

  const insert = () => {
    const text = begun.join('\n')
    begun = []
    length = 0
    inString = false
    const [head, table = '', named] = INSERT.exec(text) ?? ['']
    const columns = named === undefined ? undefined : columnsIn(named)
    if (columns === undefined ? !EVENT_TABLE.test(table) : !hasEvents(columns)) return
    hasTable = true
    const rows = valuesIn(text, head.length)
    if (rows === undefined) tell({ line: begunOn, index: undefined, fault: UNENDED })
    else for (const cells of rows) tell({ line: begunOn, index: undefined, value: recordOf(cells, columns) })
  }

  return {
    read(text, line) {
      if (copied !== undefined) {
        if (text === '\\.') copied = undefined
        else if (hasEvents(copied)) tell({ line, index: undefined, value: recordOf(copyCells(text), copied) })
        return
      }
      const isInsert = INSERT.test(text)
      // A quote too many in one statement does not take the next ones along.
      if (isInsert && begun.length > 0) insert()
      if (begun.length === 0) {
        const names = COPY.exec(text)?.[2]
        if (names !== undefined) {
          copied = columnsIn(names)
          hasTable ||= hasEvents(copied)
        }
        if (!isInsert) return
        begunOn = line
      }
      begun.push(text)
      length += text.length
      inString = isQuotedAfter(text, QUOTING, inString)
      if ((!inString && /;\s*$/.test(text)) || length > STATEMENT_LIMIT) insert()
    },
    end() {
      if (copied !== undefined && hasEvents(copied)) tell({ line: 1, index: undefined, fault: 'the dump is cut off' })
      else if (begun.length > 0) insert()
      if (!hasTable && copied === undefined)
        tell({ line: 1, index: undefined, notEvents: 'an SQL dump without a table of events' })
    },
  }
}

/** Of strings in SQL. */
const QUOTING: Quoting = { quote: "'", escaping: "'" }

const UNENDED = 'the statement does not end'

function columnsIn(list: string): string[] {
  return list.split(',').map((name) => name.trim().replace(/^["`]|["`]$/g, ''))
}

/** Returns the rows of `(…), (…);`, or `undefined` if the statement does not end there. */
function valuesIn(text: string, from: number): Cell[][] | undefined {
  const rows: Cell[][] = []
  let row: Cell[] = []
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (character === '(') row = []
    else if (character === ')') rows.push(row)
    else if (character === ';') return rows
    else if (character === "'") {
      const end = endOfQuoted(text, at, QUOTING)
      if (end === undefined) return undefined
      row.push(literal(text, at, end))
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
function literal(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end).replaceAll("''", "'")
  const prefix = text[start - 1]?.toUpperCase()
  if (prefix === 'X') return Buffer.from(inner, 'hex').toString()
  return prefix === 'E' ? fromCopyText(inner) : inner
}
