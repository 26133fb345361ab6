/**
 * JSON stored as the hexadecimal digits of its bytes.
 *
 * Synapse's `synapse_port_db` has stored the `json` of events so when it took the column for binary data. Synapse cannot
 * read it, but nothing is lost.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { BACKSLASH } from '../input/json-bytes.js'
import type { EventFault } from './found.js'

/** An object, or an array, after PostgreSQL's mark of hexadecimal digits. */
const BEGINNING = /^\\x(?:7[bB]|5[bB])/

/** Returns whether a text begins like JSON in hexadecimal digits. */
export function isHexText(text: string): boolean {
  return text.charCodeAt(0) === BACKSLASH && BEGINNING.test(text)
}

/** Returns the JSON, or `undefined` if the digits are incomplete or not text. */
export function fromHexText(text: string): string | undefined {
  const digits = text.slice(2).trimEnd()
  const bytes = Buffer.from(digits, 'hex')
  // Decoding ends at the first character that is not a digit.
  return bytes.length * 2 === digits.length && isUtf8(bytes) ? bytes.toString() : undefined
}

export const HEX_FAULT: EventFault = {
  code: 'hex-text',
  message: 'stored as the hexadecimal digits of its JSON, which Synapse cannot read; decoded here',
}

export const BROKEN_HEX = 'not JSON, but hexadecimal digits that do not decode to text'
