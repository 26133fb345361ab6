/**
 * Parses a piece of an input. Errors give the place of a fault, and never quote the input.
 *
 * @module
 */
import type { PieceOfText } from './piece.js'
import { afterBlanks, DEPTH_LIMIT, isTooDeep, scanValue } from './scan-json.js'

/** A JSON value, or the error. */
export type ParsedPiece = { readonly value: unknown } | { readonly fault: string }

/** Longer texts are examined before parsing, since they could be nested so deeply that memory runs out. */
const LONG = 2 ** 20

/** Returns the value of a piece, or the error. */
export function parsePiece(piece: PieceOfText): ParsedPiece {
  if (piece.value !== undefined) return { value: piece.value }
  const { text } = piece
  try {
    if (text.length < LONG || !isTooDeep(text)) return { value: JSON.parse(text) }
  } catch {
    // Reported below.
  }
  return { fault: `not JSON: ${faultOf(piece)}` }
}

function faultOf({ index, line, text }: PieceOfText): string {
  const place = (at: number) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1
    const column = at - lineStart + 1
    if (lineStart > 0) return `line ${line + lineEnds(text, lineStart)}, column ${column}`
    return index === undefined ? `column ${column}` : `character ${column} of the element`
  }
  const start = afterBlanks(text, 0)
  if (start === text.length) return 'empty'
  const scan = scanValue(text, start)
  switch (scan._tag) {
    case 'Unfinished':
      return `unexpected end after ${place(text.trimEnd().length - 1)}`
    case 'TooDeep':
      return `nested more than ${DEPTH_LIMIT} levels deep at ${place(scan.at)}`
    case 'Fault':
      return `${characterAt(text, scan.at)} at ${place(scan.at)}`
    case 'Value':
      return `unexpected text after the value at ${place(afterBlanks(text, scan.end))}`
  }
}

function lineEnds(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code < 0x20
    ? `unexpected control character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
    : 'unexpected character'
}
