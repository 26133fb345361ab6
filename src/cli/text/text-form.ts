/**
 * Detects from the start of an input whether it is text around JSON, such as the rows of a table, and how to read it.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { isAroundRows } from './around-rows.js'
import { foreignBinary, foreignText, isBracketed, otherText } from './foreign.js'
import { isExpanded, readExpanded } from './read-expanded.js'
import { FENCE, readFenced } from './read-fenced.js'
import { type LineReader, readBars, readCopy, readCsv } from './read-rows.js'
import { readSql } from './read-sql.js'
import { isStream, readStream } from './read-stream.js'
import { endOfJson, type RowDialect, rowDialectOf } from './row-dialect.js'

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
  const isEnough = isWhole || head.length >= HEAD_LIMIT
  if (/^[{[]/.test(text) && !isBracketed(text) && !isJsonCell(text.slice(0, HEAD_LIMIT))) {
    const couldBeCell = text.includes('\\\\') && !text.includes('\n')
    return couldBeCell && !isEnough ? undefined : JSON_FORM
  }
  const lines = linesOf(text.slice(0, HEAD_LIMIT), isEnough)
  if (lines.length < LEAST_LINES && !isEnough) return undefined
  const [first = '', second] = lines
  if (isScalar(first) && !QUOTED_JSON.test(second ?? '')) return JSON_FORM
  for (const { readerFor } of ROW_FORMS) {
    const reader = readerFor(text, lines)
    if (reader !== undefined) return { kind: 'rows', reader }
  }
  const what = foreignText(text)
  if (what !== undefined) return { kind: 'foreign', what }
  if (hasJsonLine(text)) return JSON_FORM
  if (!isEnough) return undefined
  return text === '' ? JSON_FORM : { kind: 'foreign', what: otherText(first) }
}

const RECORD_SEPARATOR = '\x1e'

/** A line that begins like a JSON value, as text or in hexadecimal digits. */
const JSON_LINE = /^[ \t]*(?:[{["]|\\x[57][bB])/

function hasJsonLine(text: string): boolean {
  return text.split('\n').some((line) => JSON_LINE.test(line) && !isBracketed(line.trimStart()))
}

function isScalar(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Enough to tell the form of rows. */
const LEAST_LINES = 8

/** The first lines that are not around rows. Unless the head is enough, the last one may be incomplete, and is left out. */
function linesOf(head: string, isEnough: boolean): string[] {
  const lines = Buffer.from(head, 'latin1')
    .toString()
    .split(/\r\n?|\n/)
  if (!isEnough) lines.pop()
  return lines.filter((line) => !isAroundRows(line))
}

/** A cell of CSV with JSON. */
const QUOTED_JSON = /^"\{\s*""/

/** A form of rows. */
interface RowForm {
  /** As the documentation lists it. */
  readonly name: string
  readonly told: string
  /** Returns how to read an input; `undefined` if it does not have the form. */
  readonly readerFor: (text: string, lines: readonly string[]) => ((tell: TellPiece) => LineReader) | undefined
}

/** The first line of an SQL dump. */
const SQL =
  /^(?:--(?: |\r?\n|$)|\\restrict |SET \w+ |COPY \S+ (?:\(|FROM )|INSERT (?:INTO|OR \w+ INTO|IGNORE INTO) |REPLACE INTO |PRAGMA |BEGIN(?: TRANSACTION)?;|CREATE TABLE |DROP TABLE |LOCK TABLES |\/\*!)/i

/** Returns whether an input that begins so is an SQL dump. */
export function isSql(head: string): boolean {
  return SQL.test(head)
}

/** The forms of rows, in the order in which they are tried. */
export const ROW_FORMS: readonly RowForm[] = [
  {
    name: 'SQL dump, as `pg_dump` and `sqlite3 .dump` write it: rows of `COPY` and `INSERT`',
    told: 'a comment or a statement',
    readerFor: (text) => (SQL.test(text) ? readSql : undefined),
  },
  {
    name: 'JSON between fences of Markdown, as the admin rooms of conduwuit and its relatives show it',
    told: 'a fence: three backticks or tildes',
    readerFor: (_, lines) => (lines.some((line) => FENCE.test(line)) ? readFenced : undefined),
  },
  {
    name: 'server-sent events with JSON as their data',
    told: 'fields: `data:`, `event:`, `id:`, `retry:`',
    readerFor: (_, lines) => (isStream(lines) ? readStream : undefined),
  },
  {
    name: 'output of `psql` in its expanded form, or of `sqlite3` in its mode `line`',
    told: 'the heading of a record, or columns with `|` or `=` and a value',
    readerFor: (_, lines) => (isExpanded(lines) ? readExpanded : undefined),
  },
  {
    name: 'rows of `\\copy` in `psql`',
    told: 'cells between tabs',
    readerFor: (_, lines) => (rowDialectOf(lines)?.kind === 'copy' ? readCopy : undefined),
  },
  {
    name: 'CSV, also with semicolons, tabs, bars, `^` or `~`, with single quotes, and with quotes after a backslash',
    told: 'JSON within quotes, or between such characters',
    readerFor: (_, lines) => readerOf(rowDialectOf(lines), 'csv', readCsv),
  },
  {
    name: 'output of `psql` or `sqlite3`, aligned or not, also within a frame; a table of Markdown',
    told: 'cells between bars, or JSON below a heading',
    readerFor: (_, lines) => readerOf(rowDialectOf(lines), 'bars', readBars),
  },
]

function readerOf<Kind extends RowDialect['kind']>(
  dialect: RowDialect | undefined,
  kind: Kind,
  read: (dialect: Extract<RowDialect, { readonly kind: Kind }>, tell: TellPiece) => LineReader,
): ((tell: TellPiece) => LineReader) | undefined {
  if (dialect?.kind !== kind) return undefined
  return (tell) => read(dialect as Extract<RowDialect, { readonly kind: Kind }>, tell)
}

/** Returns whether a text begins with a row whose first cell is JSON. */
function isJsonCell(text: string): boolean {
  if (!text.startsWith('{')) return false
  const lineEnd = text.search(/[\r\n]/)
  const line = lineEnd === -1 ? text : text.slice(0, lineEnd)
  const end = endOfJson(line, 0)
  return end !== undefined && /^ *[\t|]/.test(line.slice(end, end + 20))
}
