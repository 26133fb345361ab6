/**
 * Parsing a piece of an input, so that what is no JSON is told by its place, and never quoted.
 *
 * @module
 */
import type { PieceOfText } from './piece.js'
import { afterBlanks, DEPTH_LIMIT, scanValue } from './scan.js'

/** A JSON value, or why there is none. */
export type ParsedPiece = { readonly value: unknown } | { readonly fault: string }

/** From this length on, a text is looked through before it is parsed: it could have too many brackets open at once. */
const LONG = 2 ** 20

/** The value of a piece. Never throws. */
export function parsePiece(piece: PieceOfText): ParsedPiece {
  const { text } = piece
  try {
    if (text.length < LONG || scanValue(text, 0)._tag === 'Value') return { value: JSON.parse(text) }
  } catch {
    // Said below.
  }
  return { fault: `not JSON: ${faultOf(piece)}` }
}

function faultOf({ line, text }: PieceOfText): string {
  const lastLine = text.trimEnd().lastIndexOf('\n')
  const place = (at: number) => {
    const column = `column ${at - text.lastIndexOf('\n', at - 1)}`
    return lastLine === -1 ? column : `line ${line + text.slice(0, at).split('\n').length - 1}, ${column}`
  }
  const start = afterBlanks(text, 0)
  if (start === text.length) return 'nothing is there'
  const scan = scanValue(text, start)
  switch (scan._tag) {
    case 'Unfinished':
      return `it breaks off after ${place(text.trimEnd().length - 1)}`
    case 'TooDeep':
      return `more than ${DEPTH_LIMIT} brackets are open at ${place(scan.at)}`
    case 'Fault':
      return `${characterAt(text, scan.at)} at ${place(scan.at)}`
    case 'Value':
      return `more follows at ${place(afterBlanks(text, scan.end))}`
  }
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code < 0x20
    ? `a control character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
    : 'a wrong character'
}
