/**
 * Reads rows of text, one a line, into records.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { scanValue } from '../input/scan-json.js'
import { isAroundRows } from './around-rows.js'
import { type Bars, barCells, type Cell, type Csv, copyCells, csvCells, isQuotedAfter } from './cells.js'
import { isHeader, recordOf } from './record.js'

/** Reads lines, in order. */
export interface LineReader {
  read(text: string, line: number): void
  /** Called after the last line. */
  end(): void
}

/** Maximum length of a row of CSV that continues over lines, in UTF-16 code units. */
const CELL_LIMIT = 2 ** 20

/** Rows separated by tabs, as `\copy` of `psql` writes them. */
export function readCopy(tell: TellPiece): LineReader {
  return readLines(tell, copyCells)
}

/** The mark of `psql` at the end of a line of a cell that continues. */
const CONTINUES = /\s*\+$/

/** What `psql` and `sqlite3` print, aligned or not. The last cell may have JSON that continues over lines. */
export function readBars(bars: Bars, tell: TellPiece): LineReader {
  const row = rowTeller(tell)
  /** The lines of the row, if it continues. */
  let begun: string[] = []
  let begunOn = 0
  let length = 0
  const end = () => {
    if (begun.length > 0) row(barCells(begun.join('\n'), bars), begunOn)
    begun = []
    length = 0
  }
  return {
    read(text, line) {
      if (begun.length === 0 && isAroundRows(text)) return
      const [mark] = CONTINUES.exec(text) ?? []
      const isContinued = mark !== undefined && (begun.length > 0 || isUnfinished(text.slice(0, -mark.length)))
      const shown = isContinued ? text.slice(0, -mark.length) : text
      if (begun.length === 0) begunOn = line
      // The other cells of the row are blank here.
      begun.push(begun.length > 0 ? shown.replace(BLANK_CELLS, '') : shown)
      length += shown.length
      if (!isContinued || length > CELL_LIMIT) end()
    },
    end,
  }
}

const BLANK_CELLS = /^(?:\s*[|\u2502])+/

/** Returns whether a line has JSON that goes on after it. */
function isUnfinished(line: string): boolean {
  const start = line.search(/[{[]/)
  return start !== -1 && scanValue(line, start)._tag === 'Unfinished'
}

function readLines(tell: TellPiece, cellsOf: (line: string) => readonly Cell[]): LineReader {
  const row = rowTeller(tell)
  return {
    read(text, line) {
      if (!isAroundRows(text)) row(cellsOf(text), line)
    },
    end() {},
  }
}

/** CSV, where cells may continue over lines. */
export function readCsv(csv: Csv, tell: TellPiece): LineReader {
  const row = rowTeller(tell)
  /** The lines of the row, if it continues. */
  let begun: { readonly text: string; readonly line: number }[] = []
  let length = 0

  const giveUp = () => {
    const [first, ...others] = begun
    begun = []
    length = 0
    if (first === undefined) return
    tell({ line: first.line, index: undefined, fault: UNENDED })
    // A quote too many would otherwise take the rows after it along.
    for (const { text, line } of others) read(text, line)
  }

  const read = (text: string, line: number) => {
    if (begun.length === 0 && isAroundRows(text)) return
    const isContinued = isQuotedAfter(text, csv, begun.length > 0)
    begun.push({ text, line })
    length += text.length
    if (isContinued) {
      if (length > CELL_LIMIT) giveUp()
      return
    }
    const whole = begun.map((part) => part.text).join('\n')
    const begunOn = begun[0]?.line ?? line
    begun = []
    length = 0
    row(csvCells(whole, csv) ?? [], begunOn)
  }
  return {
    read,
    end() {
      while (begun.length > 0) giveUp()
    },
  }
}

const UNENDED = 'not CSV: a quoted cell does not end'

/** Tells the record of each row after the header, if there is one. */
function rowTeller(tell: TellPiece): (cells: readonly Cell[], line: number) => void {
  let columns: readonly string[] | undefined
  let isFirst = true
  return (cells, line) => {
    if (isFirst && isHeader(cells)) columns = cells.map((cell) => cell ?? '')
    else tell({ line, index: undefined, value: recordOf(cells, columns) })
    isFirst = false
  }
}
