/**
 * What the beginning of a long object says of it.
 *
 * @module
 */
import { afterBlanks, fromLatin1, keyAt, valueEnd } from '../input/scan-json.js'

/** The keys of an object with their values: short ones, and long ones without what is in them. */
export type Outline = { [key: string]: unknown }

export interface Beginning {
  readonly outline: Outline
  /** The key of the value that is incomplete. */
  readonly lastKey: string | undefined
  /** The first item of that value, if it is an array and begins with a valid item. */
  readonly firstItem: unknown
}

/** Longest text of a value that is kept. */
const SHORT = 256

/** Reads the beginning of an object. */
export function beginningOf(bytes: Buffer): Beginning {
  const text = bytes.toString('latin1')
  const outline = emptyOutline()
  for (let at = 1; ; at++) {
    const found = keyAt(text, at, fromLatin1)
    if (found === undefined) return { outline, lastKey: undefined, firstItem: undefined }
    const { key, next } = found
    const end = valueEnd(text, next)
    outline[key] = outlineOf(text, next, end)
    if (end === undefined) return { outline, lastKey: key, firstItem: firstItemAt(text, next) }
    at = afterBlanks(text, end)
    if (text[at] !== ',') return { outline, lastKey: undefined, firstItem: undefined }
  }
}

/** Has no prototype, so that `__proto__` is an ordinary key. */
function emptyOutline(): Outline {
  return Object.create(null) as Outline
}

const OBJECT = {}
const ARRAY: readonly unknown[] = []

/** Returns a value without what is in it. */
export function outlined(value: unknown): unknown {
  if (Array.isArray(value)) return ARRAY
  if (typeof value === 'object' && value !== null) return OBJECT
  return typeof value === 'string' && value.length > SHORT ? '' : value
}

function outlineOf(text: string, from: number, end: number | undefined): unknown {
  switch (text[from]) {
    case '{':
      return OBJECT
    case '[':
      return ARRAY
    case '"':
      return end === undefined || end - from > SHORT ? '' : (parsed(text.slice(from, end)) ?? '')
    default:
      return end === undefined || end - from > SHORT ? null : (parsed(text.slice(from, end)) ?? null)
  }
}

/** Returns the first item of an array, if it is complete and valid. */
export function firstItemOf(bytes: Buffer): unknown {
  return firstItemAt(bytes.toString('latin1'), 0)
}

function firstItemAt(text: string, from: number): unknown {
  if (text[from] !== '[') return undefined
  const start = afterBlanks(text, from + 1)
  const end = valueEnd(text, start)
  return end === undefined ? undefined : parsed(text.slice(start, end))
}

/** Parses a text with one character per byte. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(fromLatin1(text))
  } catch {
    return undefined
  }
}
