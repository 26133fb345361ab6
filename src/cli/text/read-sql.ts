/**
 * Reads the events in an SQL dump, as `pg_dump` and `sqlite3 .dump` write them.
 *
 * Tables with a column for whole events are read, those with the keys of events as columns, and Synapse's table of rooms,
 * for their versions. Rows with private data are counted. Of any other table, the rows with a whole event are read.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { isLikeEvent } from '../form/event-like.js'
import { parsePiece } from '../input/parse-piece.js'
import type { TellPiece } from '../input/piece.js'
import { type Cell, type Csv, copyCells, csvCells, isQuotedAfter, type Quoting } from './cells.js'
import type { LineReader } from './read-rows.js'
import { recordOf } from './record.js'
import { type Content, SqlTables, type Table } from './sql-table.js'
import { valuesIn } from './sql-values.js'

/** Maximum length of a statement, in UTF-16 code units. */
const STATEMENT_LIMIT = 2 ** 24

const COPY = /^COPY\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?FROM\s+stdin(.*)/i
const INSERT = /^(?:INSERT(?:\s+OR\s+\w+|\s+IGNORE)?|REPLACE)\s+INTO\s+([^\s(]+)\s*(?:\(([^)]*)\)\s*)?VALUES\s*/i
const CREATE = /^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)\s*\(/i

/** What looks like a statement after another one. */
const ANOTHER = /;\s*(?:INSERT|REPLACE)\s/i

/** A key of events, which may be escaped. Most rows of other tables do not have it. */
const SENDER = /"sender\\*"/

/** Reads the rows with events and with rooms. */
export function readSql(tell: TellPiece): LineReader {
  return new SqlReader(tell, ['events', 'rooms', 'other'])
}

/** Reads the rows with rooms only. */
export function readRooms(tell: TellPiece): LineReader {
  return new SqlReader((piece) => 'value' in piece && tell(piece), ['rooms'])
}

/** A statement that may go on in the next lines. */
interface Statement {
  readonly line: number
  readonly quoting: Quoting
  readonly lines: string[]
  length: number
  /** Whether a string continues in the next line. */
  inString: boolean
}

/** The rows after a statement `COPY`. */
interface CopiedRows {
  readonly table: Table
  readonly isCsv: boolean
}

class SqlReader implements LineReader {
  readonly #tables = new SqlTables()
  /** The number of rows with private data, by table. */
  readonly #skipped = new Map<string, number>()
  #copied: CopiedRows | undefined
  #statement: Statement | undefined
  #hasTable = false

  constructor(
    private readonly tell: TellPiece,
    private readonly wanted: readonly Content[],
  ) {}

  read(text: string, line: number): void {
    if (this.#copied !== undefined) {
      this.#readCopied(text, line, this.#copied)
      return
    }
    const into = INSERT.exec(text) ?? CREATE.exec(text)
    // A quote too many in one statement does not take the next ones along.
    if (into !== null) this.#endStatement()
    if (this.#statement === undefined) {
      this.#copied = this.#copiedRows(text)
      if (into === null) return
      const quoting = into[1]?.includes('`') ? MYSQL_QUOTING : QUOTING
      this.#statement = { line, quoting, lines: [], length: 0, inString: false }
    }
    const statement = this.#statement
    statement.lines.push(text)
    statement.length += text.length
    statement.inString = isQuotedAfter(text, statement.quoting, statement.inString)
    const isWhole = !statement.inString && /;\s*$/.test(text)
    if (isWhole || statement.length > STATEMENT_LIMIT) this.#endStatement()
  }

  end(): void {
    const isCopying = this.#copied !== undefined
    if (this.#copied?.table.content === 'events') this.tell({ line: 1, index: undefined, fault: CUT_OFF })
    else this.#endStatement()
    if (!this.#hasTable && !isCopying) this.tell({ line: 1, index: undefined, notEvents: NO_TABLE })
    if (this.#skipped.size === 0) return
    const rows = [...this.#skipped.values()].reduce((sum, count) => sum + count, 0)
    this.tell({ line: 1, index: undefined, skipped: rows, why: `${PRIVATE}: ${[...this.#skipped.keys()].join(', ')}` })
  }

  #copiedRows(statement: string): CopiedRows | undefined {
    const [, quoted, named, options = ''] = COPY.exec(statement) ?? []
    if (quoted === undefined) return undefined
    const table = this.#tables.tableOf(quoted, named)
    this.#hasTable ||= table.content === 'events'
    return { table, isCsv: /\bcsv\b/i.test(options) }
  }

  #readCopied(text: string, line: number, { isCsv, table }: CopiedRows): void {
    if (text === '\\.') this.#copied = undefined
    else if (!this.wanted.includes(table.content)) this.#skip(table, 1)
    else if (table.content !== 'other' || SENDER.test(text)) {
      this.#tellRow(isCsv ? (csvCells(text, CSV) ?? []) : copyCells(text), table, line)
    }
  }

  #endStatement(): void {
    if (this.#statement === undefined) return
    const { line, lines, quoting } = this.#statement
    this.#statement = undefined
    let rest: string | undefined = lines.join('\n')
    const [head, table = ''] = CREATE.exec(rest) ?? []
    if (head === undefined) while (rest !== undefined) rest = this.#insertFirst(rest, line, quoting)
    else this.#tables.create(table, rest.slice(head.length))
  }

  /** Reads the first statement of a text, and returns the others. */
  #insertFirst(text: string, line: number, quoting: Quoting): string | undefined {
    const [head, name = '', named] = INSERT.exec(text) ?? ['']
    const table = this.#tables.tableOf(name, named)
    const isOther = table.content === 'other'
    const isWanted = this.wanted.includes(table.content) && (!isOther || SENDER.test(text))
    this.#hasTable ||= table.content === 'events'
    if (isOther && !isWanted && !ANOTHER.test(text)) return undefined
    const values = valuesIn(text, head.length, quoting)
    if (values === undefined) {
      if (isWanted && !isOther) this.tell({ line, index: undefined, fault: UNENDED })
      return undefined
    }
    this.#skip(table, values.rows.length)
    if (isWanted) for (const cells of values.rows) this.#tellRow(cells, table, line)
    const rest = text.slice(values.end).trimStart()
    return INSERT.test(rest) ? rest : undefined
  }

  /** Tells a row. One of a table that is not known to have events is told if it has one. */
  #tellRow(cells: readonly Cell[], { columns, content }: Table, line: number): void {
    if (content === 'other' && !cells.some(isEvent)) return
    this.#hasTable = true
    this.tell({ line, index: undefined, value: recordOf(cells, columns) })
  }

  #skip({ content, name }: Table, rows: number): void {
    if (content === 'private') this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + rows)
  }
}

/** Returns whether a cell is JSON of an event. */
function isEvent(cell: Cell): boolean {
  if (cell === null || !/^[{[]/.test(cell) || !cell.includes('"sender"')) return false
  const parsed = parsePiece({ line: 1, index: undefined, text: cell })
  if (!('value' in parsed)) return false
  return [parsed.value].flat().some((value) => isObject(value) && isLikeEvent(value))
}

const PRIVATE = 'read from the database itself, with --private, and not from a dump'

const CSV: Csv = { separator: ',', quote: '"', escaping: '"' }

/** Strings in SQL. */
const QUOTING: Quoting = { quote: "'", escaping: "'" }

/** Strings in MySQL, which is told by the quotes around names. */
const MYSQL_QUOTING: Quoting = { quote: "'", escaping: '\\' }

const UNENDED = 'the statement does not end'
const CUT_OFF = 'the dump is cut off'
const NO_TABLE = 'an SQL dump without a table of events'
