/**
 * Finds the end of a JSON value, or its first fault.
 *
 * `JSON.parse` does not report where it failed, and its messages quote the input, which may be private.
 *
 * @module
 */
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isBlank,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.js'

/** The result of scanning a JSON value. Positions are indices into the text. */
export type Scan =
  | { readonly _tag: 'Value'; readonly end: number }
  /** The text ends before the value does. */
  | { readonly _tag: 'Unfinished' }
  | { readonly _tag: 'Fault'; readonly at: number }
  | { readonly _tag: 'TooDeep'; readonly at: number }

/** Maximum nesting depth. Parsers take a hundred bytes or more per level. */
export const DEPTH_LIMIT = 10_000

/** The tokens allowed next. */
type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** Scans the JSON value at `from`, after optional white space. */
export function scanValue(text: string, from: number): Scan {
  /** The open brackets, outermost first. */
  const open: number[] = []
  let next: Next = 'value'
  for (let at = afterBlanks(text, from); at < text.length; at = afterBlanks(text, at)) {
    const code = text.charCodeAt(at)
    const container = open[open.length - 1]
    if (next === ':') {
      if (code !== COLON) return { _tag: 'Fault', at }
      next = 'value'
      at++
      continue
    }
    if (next === ', or end' && code === COMMA) {
      next = container === OPEN_ARRAY ? 'value' : 'key'
      at++
      continue
    }
    const closes =
      container === OPEN_ARRAY
        ? code === CLOSE_ARRAY && (next === ', or end' || next === 'value or ]')
        : code === CLOSE_OBJECT && (next === ', or end' || next === 'key or }')
    if (closes) {
      open.pop()
      at++
    } else if (next === ', or end') {
      return { _tag: 'Fault', at }
    } else if (next === 'key' || next === 'key or }') {
      if (code !== QUOTE) return { _tag: 'Fault', at }
      const key = scanString(text, at)
      if (key._tag !== 'Value') return key
      at = key.end
      next = ':'
      continue
    } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      if (open.length === DEPTH_LIMIT) return { _tag: 'TooDeep', at }
      open.push(code)
      next = code === OPEN_ARRAY ? 'value or ]' : 'key or }'
      at++
      continue
    } else {
      const scalar = code === QUOTE ? scanString(text, at) : scanWord(text, at)
      if (scalar._tag !== 'Value') return scalar
      at = scalar.end
    }
    if (open.length === 0) return { _tag: 'Value', end: at }
    next = ', or end'
  }
  return { _tag: 'Unfinished' }
}

/**
 * Returns whether more than {@link DEPTH_LIMIT} brackets are open anywhere in a text. It takes a fraction of the time of
 * {@link scanValue}, since it checks nothing else. After a fault in the JSON, the result is a guess.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at)
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (depth === DEPTH_LIMIT) return true
      depth++
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) depth--
  }
  return false
}

/** Returns the index of the quote that ends the string at `from`, or the end of the text. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return text.length
}

/** Returns the index of the first character at or after `from` that is not JSON white space. */
export function afterBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

function scanString(text: string, from: number): Scan {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return { _tag: 'Value', end: at + 1 }
    if (code < 0x20) return { _tag: 'Fault', at }
    if (code !== BACKSLASH) continue
    at++
    if (text[at] === 'u') {
      for (let left = 4; left > 0; left--) {
        const digit = text[++at]
        if (digit === undefined) return { _tag: 'Unfinished' }
        if (!/[\dA-Fa-f]/.test(digit)) return { _tag: 'Fault', at }
      }
    } else if (at < text.length && !'"\\/bfnrt'.includes(text.charAt(at))) return { _tag: 'Fault', at }
  }
  return { _tag: 'Unfinished' }
}

/** An incomplete number or literal. */
const WORD_BEGINNING = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))$/

/** Scans a number, `true`, `false` or `null`. */
function scanWord(text: string, from: number): Scan {
  let end = from
  while (isOfWord(text.charCodeAt(end))) end++
  const word = text.slice(from, end)
  try {
    JSON.parse(word)
    return { _tag: 'Value', end }
  } catch {
    return end === text.length && WORD_BEGINNING.test(word) ? { _tag: 'Unfinished' } : { _tag: 'Fault', at: from }
  }
}

/** Returns whether the character is a letter, a digit, `+`, `-` or `.`. */
function isOfWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x2e
  )
}
