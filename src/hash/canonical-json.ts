/**
 * Canonical JSON: the one way of writing a value that all servers agree on, so that they can hash and sign it.
 *
 * Keys are ordered by Unicode code point, which is not how JavaScript compares strings: those that hold an emoji, say,
 * would come before some that they must come after. `-0` is written `0`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#canonical-json | Canonical JSON}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { own } from '../codec/own.js'
import { byCodePoint } from '../matching/by-code-point.js'

/** The first place where a value cannot be written in canonical JSON. */
export interface NotCanonicalJson {
  readonly _tag: 'NotCanonicalJson'
  /** The keys that lead from the root to that place. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  /**
   * - `fraction`: a number that is not an integer
   * - `out-of-range`: an integer outside ±(2^53−1)
   * - `lone-surrogate`: half of a surrogate pair, in a string or in the key that ends the path; UTF-8 has no such thing
   * - `no-json`: what JSON does not have: `undefined` (but as the value of a key, which is then absent), NaN, a bigint,
   *   a function, a `Date`, an instance of any other class
   * - `circle`: an object or array that holds itself
   * - `unreadable`: a getter or a proxy threw
   */
  readonly reason: 'fraction' | 'out-of-range' | 'lone-surrogate' | 'no-json' | 'circle' | 'unreadable'
}

/**
 * A value in canonical JSON, as a string, of which UTF-8 makes the bytes to hash.
 *
 * Left is the first place that stands in the way, and why. That a value came from `JSON.parse` is no guarantee: it
 * takes fractions and lone surrogates. Values may be nested as deep as memory allows. Only own enumerable properties
 * count, and one that is `undefined` is absent. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#canonical-json | Canonical JSON}
 * @example
 * ```ts
 * import { canonicalJson } from 'matrix-event-model'
 *
 * canonicalJson({ b: '2', a: [1e3, null] }) // => { _tag: 'Right', right: '{"a":[1000,null],"b":"2"}' }
 *
 * const fraction = canonicalJson({ users: { '@alice:example.org': 50.5 } })
 * fraction._tag === 'Left' && fraction.left.path // => ['users', '@alice:example.org']
 * fraction._tag === 'Left' && fraction.left.reason // => 'fraction'
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

/** An object or array of which only a part has been written yet. */
interface OpenContainer {
  readonly value: object
  /** In order; of an array `undefined`, since its keys are the numbers below `size`. */
  readonly keys: readonly string[] | undefined
  readonly size: number
  /** How many of its members have been begun. */
  begun: number
}

/** Not by recursion: strangers decide how deep a value goes. `open` leads from the root to what is being written. */
function write(root: unknown, open: OpenContainer[]): Either<NotCanonicalJson, string> {
  const enclosing = new Set<object>()
  let json = ''
  let value = root
  for (;;) {
    if (typeof value === 'object' && value !== null) {
      if (enclosing.has(value)) return refused(open, 'circle')
      const container = opened(value)
      if (container === undefined) return refused(open, 'no-json')
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

/** `undefined` for an object that JSON does not have: its own keys are not all there is to it. */
function opened(value: object): OpenContainer | undefined {
  if (Array.isArray(value)) return { value, keys: undefined, size: value.length, begun: 0 }
  const prototype = Object.getPrototypeOf(value)
  // Not compared with `Object.prototype`, of which every frame of a web page has its own.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined
  const keys = Object.keys(value)
    .filter((key) => own(value, key) !== undefined)
    .sort(byCodePoint)
  return { value, keys, size: keys.length, begun: 0 }
}

function currentKey({ keys, begun }: OpenContainer): string {
  return keys?.[begun - 1] ?? String(begun - 1)
}

/** What is wrong with a value that is neither an object nor an array. */
function faultOf(value: unknown): NotCanonicalJson['reason'] | undefined {
  switch (typeof value) {
    case 'string':
      return LONE_SURROGATE.test(value) ? 'lone-surrogate' : undefined
    case 'number':
      if (Number.isSafeInteger(value)) return undefined
      if (Number.isNaN(value)) return 'no-json'
      return Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'out-of-range' : 'fraction'
    case 'boolean':
      return undefined
    default:
      return value === null ? undefined : 'no-json'
  }
}

/** With the `u` flag, the two halves of a pair are one character, which is no surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/u

function refused(open: readonly OpenContainer[], reason: NotCanonicalJson['reason']): Either<NotCanonicalJson, never> {
  return { _tag: 'Left', left: { _tag: 'NotCanonicalJson', path: open.map(currentKey), reason } }
}
