/**
 * Reads rows of text, one a line, into records.
 *
 * @module
 */
import type { TellPiece } from '../input/piece.js'
import { barCells, type Cell, copyCells, csvCells, hasOddNumber } from './cells.js'
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
  const row = rowTeller(tell)
  return { read: (text, line) => row(copyCells(text), line), end() {} }
}

/** What `psql` and `sqlite3` print, aligned or not. */
export function readBars(tell: TellPiece): LineReader {
  const row = rowTeller(tell)
  return {
    read(text, line) {
      const isFrame = /^[-+]+$/.test(text) || /^\(\d+ rows?\)$/.test(text)
      if (!isFrame) row(barCells(text), line)
    },
    end() {},
  }
}

/** What `psql` prints in its expanded form: a column a line. */
export function readExpanded(tell: TellPiece): LineReader {
  let cells: [column: string, cell: Cell][] = []
  let begunOn = 0
  const end = () => {
    if (cells.length > 0) tell({ line: begunOn, index: undefined, value: Object.fromEntries(cells) })
    cells = []
  }
  return {
    read(text, line) {
      const [, column, cell] = /^(\w+) *\| ?(.*)$/.exec(text) ?? []
      if (text.startsWith('-[ RECORD')) {
        end()
        begunOn = line
      } else if (column !== undefined && cell !== undefined) cells.push([column, cell])
    },
    end,
  }
}

/** CSV, where cells may continue over lines. */
export function readCsv(separator: string, tell: TellPiece): LineReader {
  const row = rowTeller(tell)
  /** The lines of the row, if it continues: the quotes so far are odd in number. */
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
    const isContinued = hasOddNumber(text, '"') !== begun.length > 0
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
    row(csvCells(whole, separator) ?? [], begunOn)
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
    if (isFirst && isHeader(cells)) columns = cells.map(String)
    else tell({ line, index: undefined, value: recordOf(cells, columns) })
    isFirst = false
  }
}
