/**
 * The cells of a row of text, in the dialects in which programs write rows.
 *
 * @module
 */
import { fromCopyText } from '../form/copy-text.js'
import { scanValue } from '../input/scan-json.js'

/** A cell; `null` is that of SQL. */
export type Cell = string | null

/** PostgreSQL's `COPY`: separated by tabs, with escapes. Other programs write the JSON between tabs as it is. */
export function copyCells(line: string): Cell[] {
  return line.split('\t').map((cell) => {
    if (cell === '\\N') return null
    return cell.startsWith('{') && SINGLE_BACKSLASH.test(cell) ? cell : fromCopyText(cell)
  })
}

/** An escape of JSON that has no escape itself. */
const SINGLE_BACKSLASH = /(?<!\\)(?:\\\\)*\\(?!\\)/

/** How quotes are written. */
export interface Quoting {
  readonly quote: '"' | "'"
  /** The character before a quote that does not end the text: another quote, or a backslash. */
  readonly escaping: string
}

/** A dialect of CSV. */
export interface Csv extends Quoting {
  readonly separator: string
}

/** How programs write SQL's `NULL` in CSV. */
const CSV_NULLS: ReadonlySet<string> = new Set(['', 'NULL', '\\N'])

/** CSV: quoted where needed. `undefined` if a quoted cell continues in the next line. */
export function csvCells(text: string, csv: Csv): Cell[] | undefined {
  const { quote, separator } = csv
  const cells: Cell[] = []
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === quote) {
      const end = endOfQuoted(text, at, csv)
      if (end === undefined) return undefined
      cells.push(unquoted(text.slice(at + 1, end), csv))
      // Text between a quote and the separator is not CSV.
      const next = text.indexOf(separator, end)
      at = next === -1 ? text.length : next
    } else {
      // JSON that is not quoted has commas.
      const scan = text[at] === '{' ? scanValue(text, at) : undefined
      const next = text.indexOf(separator, scan?._tag === 'Value' ? scan.end : at)
      const end = next === -1 ? text.length : next
      const cell = text.slice(at, end)
      cells.push(CSV_NULLS.has(cell) ? null : cell)
      at = end
    }
    if (at === text.length) break
  }
  return cells
}

function unquoted(text: string, { escaping, quote }: Quoting): string {
  return escaping === quote ? text.replaceAll(quote + quote, quote) : text.replace(/\\([\s\S])/g, '$1')
}

/** Returns the index of the quote that ends the text that begins with a quote at `start`. */
export function endOfQuoted(text: string, start: number, { escaping, quote }: Quoting): number | undefined {
  let at = text.indexOf(quote, start + 1)
  if (escaping === quote) {
    while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
    return at === -1 ? undefined : at
  }
  for (at = start + 1; at < text.length; at++) {
    if (text[at] === escaping) at++
    else if (text[at] === quote) return at
  }
  return undefined
}

/** Returns whether a quoted text continues after `text`, if it is or is not continued there. */
export function isQuotedAfter(text: string, { escaping, quote }: Quoting, isContinued: boolean): boolean {
  let isQuoted = isContinued
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (escaping === quote || !isQuoted || !isEscaped(text, at, escaping)) isQuoted = !isQuoted
  }
  return isQuoted
}

function isEscaped(text: string, at: number, escaping: string): boolean {
  let first = at
  while (text[first - 1] === escaping) first--
  return (at - first) % 2 === 1
}

/** A dialect of what `psql` and `sqlite3` print. */
export interface Bars {
  /** The character between cells: `|`, or one for drawing boxes. */
  readonly bar: string
  /** Whether there are bars around the row too. */
  readonly isBoxed: boolean
}

/** Separated by bars, which are not escaped, so that JSON has to be skipped. */
export function barCells(line: string, { bar, isBoxed }: Bars): Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at <= line.length; at++) {
    const start = afterSpaces(line, at)
    const scan = line[start] === '{' || line[start] === '[' ? scanValue(line, start) : undefined
    const next = line.indexOf(bar, scan?._tag === 'Value' ? scan.end : scan === undefined ? start : line.length)
    const end = next === -1 ? line.length : next
    cells.push(line.slice(start, end).trimEnd())
    at = end
  }
  return isBoxed ? cells.slice(1, -1) : cells
}

function afterSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}
