/**
 * Finding where a JSON value ends, or where it stops being one.
 *
 * `JSON.parse` does not say where it failed, and its messages quote what stood there, which may be anybody's words.
 *
 * @module
 */

/** How a JSON value ends. Places are indices into the text. */
export type Scan =
  | { readonly _tag: 'Value'; readonly end: number }
  /** The text ends before the value does. */
  | { readonly _tag: 'Unfinished' }
  | { readonly _tag: 'Fault'; readonly at: number }
  | { readonly _tag: 'TooDeep'; readonly at: number }

/** How many brackets may be open at once. Parsers take a hundred bytes and more for each. */
export const DEPTH_LIMIT = 10_000

const BLANK = ' \t\r\n'
/** Of a word that is none yet, and can become one. */
const WORD_BEGINNING = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))$/
const ESCAPES = '"\\/bfnrt'

/** What may stand next. */
type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** The JSON value at `from`, which may be preceded by blanks. */
export function scanValue(text: string, from: number): Scan {
  const open: ('[' | '{')[] = []
  let next: Next = 'value'
  let at = from
  for (;;) {
    at = afterBlanks(text, at)
    const character = text[at]
    if (character === undefined) return { _tag: 'Unfinished' }

    if (next === ':') {
      if (character !== ':') return { _tag: 'Fault', at }
      next = 'value'
      at++
      continue
    }
    const container = open[open.length - 1]
    const closes =
      (character === ']' && container === '[' && (next === 'value or ]' || next === ', or end')) ||
      (character === '}' && container === '{' && (next === 'key or }' || next === ', or end'))
    if (closes) {
      open.pop()
      at++
    } else if (next === ', or end') {
      if (character !== ',') return { _tag: 'Fault', at }
      next = container === '[' ? 'value' : 'key'
      at++
      continue
    } else if (next === 'key' || next === 'key or }') {
      if (character !== '"') return { _tag: 'Fault', at }
      const string = scanString(text, at)
      if (string._tag !== 'Value') return string
      at = string.end
      next = ':'
      continue
    } else if (character === '[' || character === '{') {
      if (open.length === DEPTH_LIMIT) return { _tag: 'TooDeep', at }
      open.push(character)
      next = character === '[' ? 'value or ]' : 'key or }'
      at++
      continue
    } else {
      const scalar = character === '"' ? scanString(text, at) : scanWord(text, at)
      if (scalar._tag !== 'Value') return scalar
      at = scalar.end
    }
    if (open.length === 0) return { _tag: 'Value', end: at }
    next = ', or end'
  }
}

/** The first place from `from` on that is not blank. */
export function afterBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && BLANK.includes(text[at] as string)) at++
  return at
}

function scanString(text: string, from: number): Scan {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { _tag: 'Value', end: at + 1 }
    if (code < 0x20) return { _tag: 'Fault', at }
    if (code !== 0x5c) continue
    const escaped = text[++at]
    if (escaped === undefined) break
    if (escaped === 'u') {
      for (let left = 4; left > 0; left--) {
        const digit = text[++at]
        if (digit === undefined) return { _tag: 'Unfinished' }
        if (!/[\dA-Fa-f]/.test(digit)) return { _tag: 'Fault', at }
      }
    } else if (!ESCAPES.includes(escaped)) return { _tag: 'Fault', at }
  }
  return { _tag: 'Unfinished' }
}

/** A number, `true`, `false` or `null`. */
function scanWord(text: string, from: number): Scan {
  let end = from
  while (end < text.length && /[\w+.-]/.test(text[end] as string)) end++
  const word = text.slice(from, end)
  try {
    JSON.parse(word)
    return { _tag: 'Value', end }
  } catch {
    return end === text.length && WORD_BEGINNING.test(word) ? { _tag: 'Unfinished' } : { _tag: 'Fault', at: from }
  }
}
