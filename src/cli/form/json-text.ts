/**
 * JSON in a string.
 *
 * @module
 */
import { type ParsedPiece, parsePiece } from '../input/parse-piece.js'
import { COPY_FAULT, fromCopyText, isCopyText } from './copy-text.js'
import { BROKEN_HEX, fromHexText, HEX_FAULT, isHexText } from './hex-text.js'
import type { Known } from './known.js'

/** Returns whether there can be events in a value. */
export function couldHold(value: unknown): boolean {
  return typeof value === 'string' ? isJsonText(value) : typeof value === 'object' && value !== null
}

/** Returns whether a string could be JSON of an object or an array, or of such a string. */
export function isJsonText(text: string): boolean {
  return /^\s*(?:"\s*)?[{[]/.test(text) || isHexText(text)
}

/** What a key beside a string in base64 says. */
export const BASE64 = 'base64'

/** Returns whether a string could be JSON in base64. */
export function isBase64OfJson(text: string): boolean {
  return /^\s*[{[]/.test(Buffer.from(text.slice(0, 40), 'base64').toString())
}

/** Parses the JSON, decoding it where it is not stored as it should be. */
export function parsedText(text: string, known: Known): { readonly parsed: ParsedPiece; readonly inner: Known } {
  const parse = (json: string) => parsePiece({ line: 1, index: undefined, text: json })
  if (isHexText(text)) {
    const json = fromHexText(text)
    const parsed = json === undefined ? { fault: BROKEN_HEX } : parse(json)
    return { parsed, inner: { ...known, storageFault: HEX_FAULT } }
  }
  const parsed = parse(text)
  if (!('fault' in parsed) || !isCopyText(text)) return { parsed, inner: known }
  return { parsed: parse(fromCopyText(text)), inner: { ...known, storageFault: COPY_FAULT } }
}
