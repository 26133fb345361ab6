/**
 * What the beginning of a long object says of it.
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import { COMMA, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../input/json-bytes.js'
import { afterBlanks, keyAt, valueEnd } from '../input/scan-bytes.js'

/**
 * The keys of an object with what tells its form: short values, the keys of the first items of arrays, and nothing else of
 * what is in a value.
 */
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
  const outline = emptyOutline()
  for (let at = 1; ; at++) {
    const found = keyAt(bytes, at)
    if (found === undefined) return { outline, lastKey: undefined, firstItem: undefined }
    const { key, next } = found
    const end = valueEnd(bytes, next)
    outline[key] = outlineOf(bytes, next, end)
    if (end === undefined) return { outline, lastKey: key, firstItem: firstItemAt(bytes, next) }
    at = afterBlanks(bytes, end)
    if (bytes[at] !== COMMA) return { outline, lastKey: undefined, firstItem: undefined }
  }
}

/** Has no prototype, so that `__proto__` is an ordinary key. */
function emptyOutline(): Outline {
  return Object.create(null) as Outline
}

const OBJECT = {}
const ARRAY: readonly unknown[] = []

/** Returns the outline of a value. */
export function outlined(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [first] = value
    return isObject(first) ? [Object.fromEntries(Object.keys(first).map((key) => [key, true]))] : ARRAY
  }
  if (typeof value === 'object' && value !== null) return OBJECT
  return typeof value === 'string' && value.length > SHORT ? '' : value
}

function outlineOf(bytes: Buffer, from: number, end: number | undefined): unknown {
  switch (bytes[from]) {
    case OPEN_OBJECT:
      return OBJECT
    case OPEN_ARRAY:
      return outlined([firstItemAt(bytes, from)])
    default: {
      const isShort = end !== undefined && end - from <= SHORT
      return (isShort ? parsed(bytes, from, end) : undefined) ?? (bytes[from] === QUOTE ? '' : null)
    }
  }
}

/** Returns the first item of an array, if it is complete and valid. */
export function firstItemOf(bytes: Buffer): unknown {
  return firstItemAt(bytes, 0)
}

/** Longest first item that is examined, in bytes. */
const ITEM_LIMIT = 2 ** 20

function firstItemAt(bytes: Buffer, from: number): unknown {
  if (bytes[from] !== OPEN_ARRAY) return undefined
  const start = afterBlanks(bytes, from + 1)
  const end = valueEnd(bytes, start)
  return end === undefined || end - start > ITEM_LIMIT ? undefined : parsed(bytes, start, end)
}

function parsed(bytes: Buffer, from: number, end: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', from, end))
  } catch {
    return undefined
  }
}
