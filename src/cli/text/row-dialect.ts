/**
 * Tells the dialect of the rows of a table from its first lines, by the text around JSON in them.
 *
 * @module
 */
import { isCopyText } from '../form/copy-text.js'
import { scanValue } from '../input/scan-json.js'
import { type Bars, barCells, type Cell, type Csv, copyCells, csvCells, endOfQuoted, type Quoting } from './cells.js'
import { hasEvents, isHeader } from './record.js'

export type RowDialect =
  | { readonly kind: 'copy' }
  | ({ readonly kind: 'bars' } & Bars)
  | ({ readonly kind: 'csv' } & Csv)

/** How many lines may come before the first one with JSON. */
const LINES = 8

/** Returns the dialect of rows; `undefined` if the lines are not rows with JSON or with a column for it. */
export function rowDialectOf(lines: readonly string[]): RowDialect | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  for (const [i, line] of lines.slice(0, LINES).entries()) {
    const cell = jsonCellIn(line)
    if (cell === 'none') continue
    if (cell === undefined) return undefined
    const dialect = dialectOf(cell, line)
    if (i === 0) return cell.separator === undefined && cell.quoting === undefined ? undefined : dialect
    return isTable(dialect, first, line, i) ? dialect : undefined
  }
  return HEADER_DIALECTS.find((dialect) => {
    const cells = cellsOf(first, dialect) ?? []
    return cells.length > 1 && isHeader(cells) && hasEvents(cells.map(String))
  })
}

const QUOTING: Quoting = { quote: '"', escaping: '"' }

/** The dialects of a header without rows. */
const HEADER_DIALECTS: readonly RowDialect[] = [
  { kind: 'csv', separator: ',', ...QUOTING },
  { kind: 'csv', separator: ';', ...QUOTING },
  { kind: 'copy' },
  { kind: 'bars', bar: '|', isBoxed: false },
]

/** A cell with JSON of an object. */
interface JsonCell {
  /** Absent: it is not quoted. */
  readonly quoting: Quoting | undefined
  /** The character before or after it. Absent: it is the only cell. */
  readonly separator: string | undefined
}

/** JSON, as text or in hexadecimal digits. An empty object does not tell its quotes. */
const JSON_START = /(?:\[\s*)?\{(?!\})|\\x7[bB]/g

/** Finds the first cell with JSON. `undefined` if there is JSON, but no cell. */
function jsonCellIn(line: string): JsonCell | 'none' | undefined {
  JSON_START.lastIndex = 0
  const [bracket] = JSON_START.exec(line) ?? []
  if (bracket === undefined) return 'none'
  const inner = JSON_START.lastIndex
  const start = inner - bracket.length
  const opening = line.slice(0, start).trimEnd().length - 1
  const before = line[opening]
  if (before !== '"' && before !== "'") {
    return cellAt(line, start, endOfJson(line, start), undefined)
  }
  const escaping = escapeIn(line.slice(inner, inner + 100).trimStart(), before)
  if (escaping === undefined) return undefined
  const quoting = { quote: before, escaping } as const
  const end = endOfQuoted(line, opening, quoting)
  return cellAt(line, opening, end === undefined ? undefined : end + 1, quoting)
}

/** Returns the end of JSON, which may have the escapes of `COPY`. JSON itself has no tabs within strings. */
export function endOfJson(line: string, start: number): number | undefined {
  const scan = scanValue(line, start)
  if (scan._tag === 'Value') return scan.end
  const tab = line.indexOf('\t', start)
  return tab !== -1 && isCopyText(line.slice(start, tab)) ? tab : undefined
}

/** Returns how the first quote of JSON is written within quotes. */
function escapeIn(json: string, quote: string): string | undefined {
  if (json.startsWith('\\"')) return '\\'
  const written = quote === '"' ? '""' : '"'
  return json === '' || json.startsWith(written) ? quote : undefined
}

/** @param end - that of the cell. Absent: it continues in the next line, or is broken */
function cellAt(
  line: string,
  start: number,
  end: number | undefined,
  quoting: Quoting | undefined,
): JsonCell | undefined {
  const before = line.slice(0, start).replace(/[ \\]+$/, '')
  const after = end === undefined ? '' : line.slice(end).replace(/^ +/, '')
  const separator = before === '' ? after[0] : before.at(-1)
  if (separator === undefined) return { quoting, separator }
  return SEPARATORS.includes(separator) ? { quoting, separator } : undefined
}

const BARS = ['|', '\u2502']
const SEPARATORS: readonly string[] = ['\t', ',', ';', '^', '~', ...BARS]

function dialectOf({ quoting, separator = quoting ? ',' : '|' }: JsonCell, line: string): RowDialect {
  if (quoting !== undefined) return { kind: 'csv', separator, ...quoting }
  if (separator === '\t') return { kind: 'copy' }
  if (BARS.includes(separator)) return { kind: 'bars', bar: separator, isBoxed: line.startsWith(separator) }
  return { kind: 'csv', separator, ...QUOTING }
}

/** A heading of a column of JSON: `json`, `row_to_json`. Other text before JSON is a broken line. */
const JSON_COLUMN = /^ *\w*json\w* *$/i

/** Returns whether a line could be the first of a table, and another the one at `i` in it. */
function isTable(dialect: RowDialect, first: string, line: string, i: number): boolean {
  const cells = cellsOf(first, dialect) ?? []
  const others = cellsOf(line, dialect)
  if (cells.length === 1) return i === 1 && isHeader(cells) && (dialect.kind === 'csv' || JSON_COLUMN.test(first))
  return others === undefined || others.length === cells.length || (others.length > 1 && isHeader(cells))
}

function cellsOf(line: string, dialect: RowDialect): readonly Cell[] | undefined {
  switch (dialect.kind) {
    case 'copy':
      return copyCells(line)
    case 'bars':
      return barCells(line, dialect)
    case 'csv':
      return csvCells(line, dialect)
  }
}
