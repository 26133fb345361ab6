/**
 * The cells of a row of text, in the dialects in which databases write rows.
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

/** CSV: quoted where needed, quotes doubled. `undefined` if a quoted cell continues in the next line. */
export function csvCells(text: string, separator: string): Cell[] | undefined {
  const cells: Cell[] = []
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') {
      const end = endOfQuoted(text, at, '"')
      if (end === undefined) return undefined
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      // Text between a quote and the separator is not CSV.
      const next = text.indexOf(separator, end)
      at = next === -1 ? text.length : next
    } else {
      // JSON that is not quoted has commas.
      const scan = text[at] === '{' ? scanValue(text, at) : undefined
      const next = text.indexOf(separator, scan?._tag === 'Value' ? scan.end : at)
      const end = next === -1 ? text.length : next
      cells.push(text.slice(at, end))
      at = end
    }
    if (at === text.length) break
  }
  return cells
}

/** Returns the index of the quote that ends a string. Doubled quotes are part of it. */
export function endOfQuoted(text: string, start: number, quote: string): number | undefined {
  let at = text.indexOf(quote, start + 1)
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
  return at === -1 ? undefined : at
}

/** Returns whether a text has a quote an odd number of times, so that a string continues after it. */
export function hasOddNumber(text: string, quote: string): boolean {
  let isOdd = false
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) isOdd = !isOdd
  return isOdd
}

/** What `psql` and `sqlite3` print: separated by bars, which are not escaped, so that JSON has to be skipped. */
export function barCells(line: string): Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at <= line.length; at++) {
    const start = afterSpaces(line, at)
    const scan = line[start] === '{' || line[start] === '[' ? scanValue(line, start) : undefined
    const bar = line.indexOf('|', scan?._tag === 'Value' ? scan.end : scan === undefined ? start : line.length)
    const end = bar === -1 ? line.length : bar
    cells.push(line.slice(start, end).trimEnd())
    at = end
  }
  return cells
}

function afterSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}
