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

/** A value that some path leads to or through. */
interface Place {
  readonly parts: Map<string, Place>
  /** Where the value starts, and its key if it has one. */
  start: { readonly from: number; readonly value: number } | undefined
}

/**
 * Returns the range of the value at each path, in one pass over the text. If there is no such value, the range of the
 * innermost existing part on the path: its key if it has one, since a missing key is a fault of the object that lacks it.
 */
export function rangesOf(text: string, paths: readonly (readonly string[])[], start = 0): readonly Range[] {
  const root = newPlace()
  for (const path of paths) {
    let place = root
    for (const key of path) {
      const part = place.parts.get(key) ?? newPlace()
      place.parts.set(key, part)
      place = part
    }
  }
  const value = skipSpace(text, start)
  locate(text, root, { from: value, value })
  return paths.map((path) => rangeOfPlace(text, root, path))
}

/** Returns the range of the value at one path. */
export function rangeOf(text: string, path: readonly string[], start = 0): Range {
  const [range] = rangesOf(text, [path], start)
  return range as Range
}

/** Returns the text of the object or list at a path. */
export function sourceOf(text: string, path: readonly string[], start = 0): string {
  const bracket = rangeOf(text, path, start).to - 1
  return text.slice(bracket, endOf(text, bracket))
}

function newPlace(): Place {
  return { parts: new Map(), start: undefined }
}

/** Finds a value and its parts. Of several members with the same key, the last one counts. */
function locate(text: string, place: Place, start: Place['start'] & object): void {
  forget(place)
  place.start = start
  if (place.parts.size === 0) return
  for (const { key, from, value } of partsOf(text, start.value)) {
    const part = place.parts.get(key)
    if (part !== undefined) locate(text, part, { from, value })
  }
}

function forget(place: Place): void {
  if (place.start === undefined) return
  place.start = undefined
  for (const part of place.parts.values()) forget(part)
}

function rangeOfPlace(text: string, root: Place, path: readonly string[]): Range {
  let place = root
  let depth = 0
  for (const key of path) {
    const part = place.parts.get(key)
    if (part?.start === undefined) break
    place = part
    depth++
  }
  const { from, value } = place.start ?? { from: 0, value: 0 }
  const isWhole = depth === path.length
  const isLarge = text[value] === '{' || text[value] === '['
  if (isWhole && !isLarge) return { from: value, to: endOf(text, value) }
  // What lacks a part is shown as a whole, unless it is the whole text.
  return { from, to: isWhole || depth === 0 ? value + 1 : endOf(text, value) }
}

/** The members of an object or items of a list. */
function* partsOf(text: string, start: number): Generator<{ key: string; from: number; value: number }> {
  const isList = text[start] === '['
  if (!isList && text[start] !== '{') return
  let at = skipSpace(text, start + 1)
  for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
    const end = isList ? at : endOfString(text, at)
    const value = isList ? at : skipSpace(text, skipSpace(text, end) + 1)
    yield { key: isList ? String(index) : stringAt(text, at, end), from: at, value }
    at = skipSpace(text, endOf(text, value))
    if (text[at] !== ',') return
    at = skipSpace(text, at + 1)
  }
}

function stringAt(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to - 1)
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
}

/** The end of the value that starts here. */
function endOf(text: string, start: number): number {
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

/** Returns the range of the first bracket inside too many others; `undefined` if there is none. */
export function tooDeep(text: string, maxDepth: number): Range | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '}' || char === ']') depth--
    else if ((char === '{' || char === '[') && ++depth > maxDepth) return { from: at, to: at + 1 }
  }
  return undefined
}

/** A path in the notation of JavaScript, as in the messages of the library. */
export function pathText(path: readonly string[]): string {
  const keys = path.map((key) =>
    /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${isIndex(key) ? key : JSON.stringify(key)}]`,
  )
  return keys.join('').replace(/^\./, '')
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key)
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
