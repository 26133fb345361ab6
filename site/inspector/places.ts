/**
 * Where the parts of a JSON text are.
 *
 * The text must be valid JSON: `JSON.parse` has accepted it.
 *
 * @module
 */

/** A range of a text, in UTF-16 code units. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Returns the range of the value at a path. If there is no such value, the range of the innermost existing part on the
 * path: its key if it has one, since a missing key is a fault of the object that lacks it.
 */
export function rangeOf(text: string, path: readonly string[], start = 0): Range {
  let at = skipSpace(text, start)
  let found: Range = { from: at, to: at + 1 }
  for (const key of path) {
    const next = text[at] === '{' ? memberOf(text, at, key) : text[at] === '[' ? itemOf(text, at, key) : undefined
    if (next === undefined) return found
    at = next.value
    found = { from: next.from, to: endOf(text, at) }
  }
  const isLarge = text[at] === '{' || text[at] === '['
  if (!isLarge) return { from: at, to: endOf(text, at) }
  return found.from < at ? { from: found.from, to: at + 1 } : { from: at, to: at + 1 }
}

/** The start of an object's member, with that of its value. Of several members with the same key, the last one counts. */
function memberOf(text: string, object: number, key: string): { from: number; value: number } | undefined {
  let found: { from: number; value: number } | undefined
  let at = skipSpace(text, object + 1)
  while (text[at] === '"') {
    const end = endOfString(text, at)
    const value = skipSpace(text, skipSpace(text, end) + 1)
    if (JSON.parse(text.slice(at, end)) === key) found = { from: at, value }
    at = skipSpace(text, endOf(text, value))
    if (text[at] !== ',') break
    at = skipSpace(text, at + 1)
  }
  return found
}

function itemOf(text: string, list: number, key: string): { from: number; value: number } | undefined {
  let at = skipSpace(text, list + 1)
  for (let index = 0; text[at] !== ']'; index++) {
    if (String(index) === key) return { from: at, value: at }
    at = skipSpace(text, endOf(text, at))
    if (text[at] !== ',') return undefined
    at = skipSpace(text, at + 1)
  }
  return undefined
}

/** The end of the value that starts here. */
export function endOf(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start)
  if (text[start] !== '{' && text[start] !== '[') {
    let at = start
    while (at < text.length && !',]} \t\r\n'.includes(text[at] as string)) at++
    return at
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '{' || char === '[') depth++
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++
  return at
}

/** Strings, punctuation, and words: whether these are JSON is decided by `JSON.parse`. */
const TOKEN = /[{}[\]:,]|"(?:[^"\\\n]|\\.)*"|[^\s{}[\]:,]+/gy

/** What may come next: a value, a key, the end of a list or object, and so on. */
type Expected = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'separator' | 'end'

/** Returns the place at which a text stops being JSON. */
export function faultRange(text: string): Range {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'separator')
  let at = skipSpace(text, 0)
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0] ?? text[at] ?? ''
    const to = at + token.length
    const inner = open.at(-1)
    const isKey: boolean = expected === 'key' || expected === 'first-key'
    const isEnd: boolean =
      (token === '}' && inner === '{' && (expected === 'separator' || expected === 'first-key')) ||
      (token === ']' && inner === '[' && (expected === 'separator' || expected === 'first-item'))
    if (isEnd) {
      open.pop()
      expected = afterValue()
    } else if (isKey && isJson(token) && token.startsWith('"')) expected = 'colon'
    else if (expected === 'colon' && token === ':') expected = 'value'
    else if (expected === 'separator' && token === ',') expected = inner === '{' ? 'key' : 'value'
    else if ((expected === 'value' || expected === 'first-item') && (token === '{' || token === '[')) {
      open.push(token)
      expected = token === '{' ? 'first-key' : 'first-item'
    } else if ((expected === 'value' || expected === 'first-item') && isJson(token)) expected = afterValue()
    else return { from: at, to }
    at = skipSpace(text, to)
  }
  const end = text.trimEnd().length
  return { from: Math.max(end - 1, 0), to: end }
}

/** Returns whether a text is a JSON value. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
