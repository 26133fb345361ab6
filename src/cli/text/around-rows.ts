/**
 * What programs print around the rows of a table.
 *
 * @module
 */

const FRAME = /^[\s|+=:\u2500-\u257f-]+$/
const RULE = /[-=\u2500-\u257f]/

/** Answers of `psql` to its commands, the line of CSV that tells Excel the separator, and the end of `COPY`. */
const REMARK =
  /^(?:\(\d+ rows?\)|Time: [\d.,]+ ms.*|(?:Timing|Tuples only|Expanded display|Pager usage|Line style|Border style|Output format|Null display|Field separator|Default footer) is .*|sep=.|\\\.)$/

/** Returns whether a line is no row: blank, part of a frame, or a remark. */
export function isAroundRows(line: string): boolean {
  return REMARK.test(line) || (FRAME.test(line) ? RULE.test(line) : line.trim() === '')
}
