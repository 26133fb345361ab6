/**
 * Detects from the start of an input whether it is text around JSON, such as the rows of a table, and how to read it.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { scanValue } from '../input/scan-json.js'
import { barCells, type Cell, copyCells, csvCells, endOfQuoted } from './cells.js'
import { foreignBinary, foreignText } from './foreign.js'
import { type LineReader, readBars, readCopy, readCsv, readExpanded } from './read-rows.js'
import { readSql } from './read-sql.js'
import { hasEvents, isHeader, isJson } from './record.js'

/** How to read an input. */
export type TextForm =
  | { readonly kind: 'json' }
  /** JSON text sequences: each value begins after a record separator. */
  | { readonly kind: 'sequence' }
  | { readonly kind: 'rows'; readonly reader: (tell: TellPiece) => LineReader }
  /** No events: the input is not read. */
  | { readonly kind: 'foreign'; readonly what: string }

const JSON_FORM: TextForm = { kind: 'json' }

/** How much of an input to examine, in bytes. */
const HEAD_LIMIT = 2 ** 16

/** Enough for every signature. */
const LEAST = 20

/**
 * Returns how to read an input that begins with `head`; `undefined` if more of it is needed.
 *
 * @param head - one character per byte
 * @param isWhole - whether `head` is the whole input
 */
export function textFormOf(head: string, isWhole: boolean): TextForm | undefined {
  if (head.length < LEAST && !isWhole) return undefined
  const binary = foreignBinary(head)
  if (binary !== undefined) return { kind: 'foreign', what: binary }
  const text = head.trimStart()
  if (text.startsWith(RECORD_SEPARATOR)) return { kind: 'sequence' }
  if (/^[{[]/.test(text) && !isJsonCell(text.slice(0, HEAD_LIMIT))) return JSON_FORM
  const isEnough = isWhole || head.length >= HEAD_LIMIT
  const [first = '', second, third] = text.split(/\r?\n/, 3)
  if (third === undefined && !isEnough) return undefined
  if (isScalar(first)) return JSON_FORM
  const rows = ROW_FORMS.find(({ holds }) => holds(first, second ?? ''))
  if (rows !== undefined) return { kind: 'rows', reader: rows.reader }
  const what = foreignText(text)
  if (what !== undefined) return { kind: 'foreign', what }
  if (HAS_JSON.test(text)) return JSON_FORM
  if (!isEnough) return undefined
  return text === '' ? JSON_FORM : { kind: 'foreign', what: 'text that is not JSON' }
}

const RECORD_SEPARATOR = '\x1e'

/** A line that begins like a JSON value, as text or in hexadecimal digits. */
const HAS_JSON = /^[ \t]*(?:[{["]|\\x[57][bB])/m

function isScalar(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** A form of rows. */
interface RowForm {
  /** As the documentation lists it. */
  readonly name: string
  readonly told: string
  readonly holds: (first: string, second: string) => boolean
  readonly reader: (tell: TellPiece) => LineReader
}

/** The first line of an SQL dump. */
const SQL =
  /^(?:--(?: |$)|\\restrict |SET \w+ |COPY \S+ \(|INSERT INTO |PRAGMA |BEGIN(?: TRANSACTION)?;|CREATE TABLE |DROP TABLE )/i

/** The forms of rows, in the order in which they are tried. */
export const ROW_FORMS: readonly RowForm[] = [
  {
    name: 'SQL dump, as `pg_dump` and `sqlite3 .dump` write it: rows of `COPY` and `INSERT`',
    told: 'a comment or a statement',
    holds: (first) => SQL.test(first),
    reader: readSql,
  },
  {
    name: 'rows of `\\copy` in `psql`',
    told: 'cells between tabs',
    holds: (first, second) => separatorOf(first) === '\t' && isTable(copyCells, first, second),
    reader: readCopy,
  },
  {
    name: 'output of `psql` in its expanded form',
    told: 'the heading of a record',
    holds: (first) => first.startsWith('-[ RECORD 1 ]'),
    reader: readExpanded,
  },
  csv('CSV', 'cells between commas', ','),
  csv('CSV with semicolons', 'cells between semicolons', ';'),
  csv('CSV with tabs', 'quoted cells between tabs', '\t'),
  {
    name: 'output of `psql` or `sqlite3`, aligned or not',
    told: 'cells between bars',
    holds: (first, second) => separatorOf(first) === '|' && isTable(barCells, first, second),
    reader: readBars,
  },
]

function csv(name: string, told: string, separator: string): RowForm {
  return {
    name,
    told,
    holds: (first, second) =>
      separatorOf(first) === separator && isTable((line) => csvCells(line, separator), first, second),
    reader: (tell) => readCsv(separator, tell),
  }
}

/** Returns the character after the first cell. Later cells may hold any character. */
function separatorOf(line: string): string | undefined {
  const end = line.startsWith('"') ? endOfQuoted(line, 0, '"') : endOfJson(line)
  return /[\t,;|]/.exec(line.slice(end ?? 0))?.[0]
}

/** Returns whether a line is a row whose first cell is JSON. */
function isJsonCell(text: string): boolean {
  const end = endOfJson(text)
  return end !== undefined && /^ *[\t|]/.test(text.slice(end, end + 20))
}

function endOfJson(text: string): number | undefined {
  if (!text.startsWith('{')) return undefined
  const scan = scanValue(text, 0)
  return scan._tag === 'Value' ? scan.end : undefined
}

/** Returns whether the first line is a row with JSON, or a header before one or with a column for events. */
function isTable(cellsOf: (line: string) => readonly Cell[] | undefined, first: string, second: string): boolean {
  const cells = cellsOf(first) ?? []
  if (cells.length < 2) return false
  return isHeader(cells) ? hasEvents(cells.map(String)) || (cellsOf(second) ?? []).some(isJson) : cells.some(isJson)
}
