/**
 * Canonical JSON: the encoding that servers agree on for hashing and signing.
 *
 * Keys are sorted by Unicode code point. JavaScript compares strings by UTF-16 code unit, which sorts keys with an
 * emoji differently. `-0` is written as `0`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#canonical-json | Canonical JSON}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import { byCodePoint } from '../../json/by-code-point.js'
import { own } from '../../json/own.js'
import { hasLoneSurrogate, notCanonical, numberFault } from './canonical-fault.js'
import type { NotCanonicalJson, NotCanonicalJsonCode } from './not-canonical-json.js'

/**
 * Encodes a value as canonical JSON, in a string (to be encoded as UTF-8). `Left` with the first place that canonical
 * JSON cannot represent.
 *
 * A value from `JSON.parse` may have such places: fractions, integers out of range, lone surrogates. Others are lost in
 * parsing: `1.0` and `1e3` become integers. `canonicalJsonFaults` finds these in the text.
 *
 * Values may be nested as deep as memory allows. Only own enumerable properties count; an `undefined` property is
 * absent.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'matrix-event-model'
 *
 * canonicalJson({ b: '2', a: [1e3, null] }) // => { _tag: 'Right', right: '{"a":[1000,null],"b":"2"}' }
 *
 * const fraction = canonicalJson({ users: { '@alice:example.org': 50.5 } })
 * fraction._tag === 'Left' && fraction.left.code // => 'fraction'
 * fraction._tag === 'Left' && fraction.left.path // => ['users', '@alice:example.org']
 * ```
 */
export function canonicalJson(value: unknown): Either<NotCanonicalJson, string> {
  const open: OpenContainer[] = []
  try {
    return write(value, open)
  } catch {
    return refused(open, 'unreadable')
  }
}

/** An object or array that is partly written. */
interface OpenContainer {
  readonly value: object
  /** The sorted keys; `undefined` for an array, whose keys are the numbers below `size`. */
  readonly keys: readonly string[] | undefined
  readonly size: number
  /** The number of members started. */
  begun: number
}

/** Iterative, since input may be nested to any depth. `open` is the path from the root to the current value. */
function write(root: unknown, open: OpenContainer[]): Either<NotCanonicalJson, string> {
  const enclosing = new Set<object>()
  let json = ''
  let value = root
  for (;;) {
    if (typeof value === 'object' && value !== null) {
      if (enclosing.has(value)) return refused(open, 'circular')
      const container = opened(value)
      if (container === undefined) return refused(open, 'not-json')
      enclosing.add(value)
      open.push(container)
      json += container.keys ? '{' : '['
    } else {
      const fault = faultOf(value)
      if (fault) return refused(open, fault)
      json += JSON.stringify(value)
    }

    let parent = open.at(-1)
    while (parent && parent.begun === parent.size) {
      json += parent.keys ? '}' : ']'
      enclosing.delete(parent.value)
      open.pop()
      parent = open.at(-1)
    }
    if (!parent) return { _tag: 'Right', right: json }

    if (parent.begun > 0) json += ','
    parent.begun++
    const key = currentKey(parent)
    if (parent.keys) {
      const fault = faultOf(key)
      if (fault) return refused(open, fault)
      json += `${JSON.stringify(key)}:`
    }
    value = own(parent.value, key)
  }
}

/** Returns `undefined` for objects that are not JSON, such as a `Date`: its own keys are not its whole value. */
function opened(value: object): OpenContainer | undefined {
  if (Array.isArray(value)) return { value, keys: undefined, size: value.length, begun: 0 }
  const prototype = Object.getPrototypeOf(value)
  // Not compared with `Object.prototype`: every realm (such as a frame) has its own.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined
  const keys = Object.keys(value)
    .filter((key) => own(value, key) !== undefined)
    .sort(byCodePoint)
  return { value, keys, size: keys.length, begun: 0 }
}

function currentKey({ keys, begun }: OpenContainer): string {
  return keys?.[begun - 1] ?? String(begun - 1)
}

/** The fault of a value that is neither an object nor an array. */
function faultOf(value: unknown): NotCanonicalJsonCode | undefined {
  switch (typeof value) {
    case 'string':
      return hasLoneSurrogate(value) ? 'lone-surrogate' : undefined
    case 'number':
      return numberFault(value)
    case 'boolean':
      return undefined
    default:
      return value === null ? undefined : 'not-json'
  }
}

function refused(open: readonly OpenContainer[], code: NotCanonicalJsonCode): Either<NotCanonicalJson, never> {
  return { _tag: 'Left', left: notCanonical(code, open.map(currentKey)) }
}
