/**
 * Detects from the start of an input whether it is text around JSON, such as the rows of a table, and how to read it.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { barCells, type Cell, copyCells, csvCells } from './cells.js'
import { foreignBinary, foreignText } from './foreign.js'
import { type LineReader, readBars, readCopy, readCsv } from './read-rows.js'
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
  if (/^[{[]/.test(text)) return JSON_FORM
  if (text.startsWith(RECORD_SEPARATOR)) return { kind: 'sequence' }
  const isEnough = isWhole || head.length >= HEAD_LIMIT
  const [first = '', second, third] = text.split(/\r?\n/, 3)
  if (third === undefined && !isEnough) return undefined
  const reader = rowReader(first, second ?? '')
  if (reader !== undefined) return { kind: 'rows', reader }
  const what = foreignText(text)
  if (what !== undefined) return { kind: 'foreign', what }
  if (HAS_JSON.test(text)) return JSON_FORM
  if (!isEnough) return undefined
  return text === '' || isScalar(first) ? JSON_FORM : { kind: 'foreign', what: 'text that is not JSON' }
}

const RECORD_SEPARATOR = '\x1e'

/** A line that begins like a JSON value, as text or in hexadecimal digits. */
const HAS_JSON = /^\s*(?:[{["]|\\x[57][bB])/m

function isScalar(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** The first line of an SQL dump. */
const SQL =
  /^(?:--(?: |$)|\\restrict |SET \w+ |COPY \S+ \(|INSERT INTO |PRAGMA |BEGIN(?: TRANSACTION)?;|CREATE TABLE |DROP TABLE )/i

function rowReader(first: string, second: string): ((tell: TellPiece) => LineReader) | undefined {
  if (SQL.test(first)) return readSql
  const isTable = (cellsOf: (line: string) => readonly Cell[] | undefined) => {
    const cells = cellsOf(first) ?? []
    if (cells.length < 2) return false
    return isHeader(cells) ? hasEvents(cells.map(String)) || (cellsOf(second) ?? []).some(isJson) : cells.some(isJson)
  }
  if (isTable(copyCells)) return readCopy
  const separator = [',', ';', '\t'].find((separator) => isTable((line) => csvCells(line, separator)))
  if (separator !== undefined) return (tell) => readCsv(separator, tell)
  return isTable(barCells) ? readBars : undefined
}
