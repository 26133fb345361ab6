/**
 * Finds what keeps a JSON text from being canonical JSON.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#canonical-json | Canonical JSON}
 * @module
 */
import { hasLoneSurrogate, notCanonical, numberFault } from './canonical-fault.js'
import type { NotCanonicalJson, NotCanonicalJsonCode } from './not-canonical-json.js'

/** Maximum number of faults listed. */
const FAULT_LIMIT = 100

/**
 * Lists the places where a JSON text has something that canonical JSON does not allow, in the order of the text, at
 * most 100; `[]` if there are none. White space, the order of keys and the choice of escapes do not matter.
 *
 * Some of these are lost in parsing: `JSON.parse` turns `1.0` and `1e3` into integers, rounds integers beyond
 * ±(2^53−1), and keeps the last of duplicate keys. Other implementations differ and so compute another hash; from room
 * version 6 on, servers reject such an event. Call this on the text before you call the hash functions on the value.
 *
 * @example
 * ```ts
 * import { canonicalJsonFaults } from 'matrix-event-model'
 *
 * canonicalJsonFaults('{ "depth": 3, "content": { "body": "1.0" } }') // => []
 *
 * const message = 'depth: the integer is written with a decimal point or an exponent'
 * canonicalJsonFaults('{ "depth": 3.0 }') // => [{ code: 'float', path: ['depth'], message }]
 *
 * const codes = canonicalJsonFaults('{ "a": 1e400, "a": -0 }').map(({ code }) => code)
 * codes // => ['out-of-range', 'duplicate-key', 'negative-zero']
 * ```
 */
export function canonicalJsonFaults(text: string): readonly NotCanonicalJson[] {
  if (!isJson(text)) return [notCanonical('not-json', [])]
  const faults: NotCanonicalJson[] = []
  const open: OpenContainer[] = []
  const add = (code: NotCanonicalJsonCode | undefined) => {
    if (code !== undefined && faults.length < FAULT_LIMIT) faults.push(notCanonical(code, open.map(keyOf)))
  }

  // The text is valid JSON, so the first character of a token determines its type. Literals and white space are
  // skipped.
  let at = 0
  while (at < text.length) {
    const start = at
    const container = open.at(-1)
    switch (text[at++]) {
      case '{':
        open.push({ keys: new Set(), key: undefined, index: 0 })
        break
      case '[':
        open.push({ keys: undefined, key: undefined, index: 0 })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (container) {
          container.key = undefined
          container.index++
        }
        break
      case '"': {
        at = endOfString(text, at)
        const string = decoded(text.slice(start, at))
        if (container?.keys && container.key === undefined) {
          container.key = string
          if (container.keys.has(string)) add('duplicate-key')
          container.keys.add(string)
        }
        if (hasLoneSurrogate(string)) add('lone-surrogate')
        break
      }
      case '-':
      case '0':
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
      case '6':
      case '7':
      case '8':
      case '9':
        at = endOfNumber(text, at)
        add(writtenNumberFault(text.slice(start, at)))
        break
    }
  }
  return faults
}

/** An object or array whose end has not been reached. */
interface OpenContainer {
  /** The keys so far; `undefined` for an array. */
  readonly keys: Set<string> | undefined
  /** The key of the current member; `undefined` before it has been read, and in an array. */
  key: string | undefined
  /** The number of members before the current one. */
  index: number
}

function keyOf({ key, index }: OpenContainer): string {
  return key ?? String(index)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return typeof text === 'string'
  } catch {
    return false
  }
}

/** The end of a string whose opening quotation mark is before `at`. */
function endOfString(text: string, at: number): number {
  let end = at
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end + 1
}

function decoded(string: string): string {
  return string.includes('\\') ? JSON.parse(string) : string.slice(1, -1)
}

function endOfNumber(text: string, at: number): number {
  let end = at
  while (end < text.length && '0123456789+-.eE'.includes(text.charAt(end))) end++
  return end
}

function writtenNumberFault(number: string): NotCanonicalJsonCode | undefined {
  const fault = numberFault(Number(number))
  if (fault !== undefined) return fault
  if (/[.eE]/.test(number)) return 'float'
  return number === '-0' ? 'negative-zero' : undefined
}
