/**
 * Reads JSON from a column of a database.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { BROKEN_HEX, fromHexText, isHexText } from '../form/hex-text.js'
import { parsePiece } from '../input/parse-piece.js'

/** The value, or the error. */
export type StoredJson = { readonly value: unknown; readonly isHex: boolean } | { readonly fault: string }

/** Parses a column that holds JSON: as text, as its bytes, or as their hexadecimal digits. */
export function parseStored(column: unknown): StoredJson {
  if (typeof column === 'object' && column !== null && !(column instanceof Uint8Array)) {
    return { value: column, isHex: false }
  }
  if (column === null || column === undefined) return { fault: 'no JSON: the column is null' }
  const text = textOf(column)
  if (text === undefined) return { fault: 'not UTF-8' }
  const isHex = isHexText(text)
  const json = isHex ? fromHexText(text) : text
  if (json === undefined) return { fault: BROKEN_HEX }
  const parsed = parsePiece({ text: json, line: 1, index: undefined })
  return 'fault' in parsed ? parsed : { value: parsed.value, isHex }
}

function textOf(column: unknown): string | undefined {
  if (!(column instanceof Uint8Array)) return String(column)
  return isUtf8(column) ? Buffer.from(column).toString() : undefined
}
