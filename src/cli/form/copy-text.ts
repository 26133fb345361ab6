/**
 * Text as PostgreSQL's `COPY` writes it, with escapes.
 *
 * A single column of JSON looks like a file with an event a line, until a line has a backslash: then it is doubled.
 *
 * @see {@link https://www.postgresql.org/docs/current/sql-copy.html | COPY}
 * @module
 */
import type { EventFault } from './found.js'

const COPY_ESCAPE = /\\(?:x([\dA-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/g

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Returns whether a text that is not JSON would be JSON without the escapes of `COPY`. */
export function isCopyText(text: string): boolean {
  if (!text.startsWith('{') || !text.includes('\\\\')) return false
  try {
    JSON.parse(fromCopyText(text))
    return true
  } catch {
    return false
  }
}

/** Replaces the escapes. */
export function fromCopyText(text: string): string {
  return text.includes('\\') ? text.replace(COPY_ESCAPE, unescaped) : text
}

export const COPY_FAULT: EventFault = {
  code: 'copy-text',
  message: 'not JSON, but as COPY writes it, with doubled backslashes; undone here',
}

function unescaped(_: string, hex?: string, octal?: string, character = ''): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
  return CONTROLS[character] ?? character
}
