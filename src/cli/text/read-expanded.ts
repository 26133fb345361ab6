/**
 * Reads records with a column a line, as `psql` prints them in its expanded form and `sqlite3` in its mode `line`.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { isAroundRows } from './around-rows.js'
import type { Cell } from './cells.js'
import type { LineReader } from './read-rows.js'

const HEADING = /^([+\u250c\u251c]?)[-\u2500]\[ RECORD \d+ \]/
const COLUMN = /^[|\u2502]?\s*([A-Za-z_]\w*) *[=|\u2502] ?(.*)$/
/** A line of a value of several lines, in the column of the values. */
const CONTINUED = /^ *[|\u2502] ?(.*)$/
/** The mark of a line that is continued. */
const CONTINUES = /\s*\+$/

export function readExpanded(tell: TellPiece): LineReader {
  let cells = new Map<string, Cell>()
  let begunOn: number | undefined
  let last: string | undefined
  /** Whether there are bars around the record too. */
  let isBoxed = false
  const end = () => {
    if (cells.size > 0) tell({ line: begunOn ?? 1, index: undefined, value: Object.fromEntries(cells) })
    cells = new Map()
    begunOn = undefined
    last = undefined
  }
  return {
    read(text, line) {
      const heading = HEADING.exec(text)
      if (heading !== null || text.trim() === '') {
        end()
        if (heading === null) return
        isBoxed = heading[1] !== ''
        begunOn = line
        return
      }
      if (isAroundRows(text)) return
      const shown = isBoxed ? text.replace(/\s*[|\u2502]$/, '') : text
      const [, column, cell = ''] = COLUMN.exec(shown) ?? []
      if (column !== undefined) {
        if (cells.has(column)) end()
        begunOn ??= line
        cells.set(column, cell)
        last = column
        return
      }
      const before = last === undefined ? undefined : cells.get(last)
      const more = CONTINUED.exec(shown)?.[1]
      if (last !== undefined && before && more !== undefined)
        cells.set(last, `${before.replace(CONTINUES, '')}\n${more}`)
    },
    end,
  }
}

/** Returns whether the first lines of an input have this form. */
export function isExpanded(lines: readonly string[]): boolean {
  const [first = '', second] = lines
  if (HEADING.test(first)) return true
  const name = nameOf(first)
  const other = second === undefined ? undefined : nameOf(second)
  if (name === undefined || (second !== undefined && (other === undefined || other === name))) return false
  return lines.some((line) => /^[|\u2502]?\s*[A-Za-z_]\w* *[=|\u2502] ?\{/.test(line))
}

function nameOf(line: string): string | undefined {
  return COLUMN.exec(line)?.[1]
}
