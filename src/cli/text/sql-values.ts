/**
 * Reads parts of SQL statements: lists of columns, and rows of values.
 *
 * @module
 */
import { fromCopyText } from '../form/copy-text.js'
import { type Cell, endOfQuoted, type Quoting } from './cells.js'

/** What begins a line of `CREATE TABLE` that is no column. */
const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN|EXCLUDE|KEY|INDEX)\s/i

/** The names in a list of columns, which may have types, up to the bracket that ends it. */
export function columnsIn(list: string): string[] {
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
export function valuesIn(
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
