/**
 * Reads rows of text, one a line, into records.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
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

/** What `psql` and `sqlite3` print, aligned or not. */
export function readBars(bars: Bars, tell: TellPiece): LineReader {
  return readLines(tell, (line) => barCells(line, bars))
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
