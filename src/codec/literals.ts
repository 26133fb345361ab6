/**
 * Closed and open sets of strings.
 *
 * @module
 */
import { couldBeName, quoted } from '../json/shown.js'
import { Codec } from './codec.js'
import type { LiteralsShape } from './shape.js'
import type { Wording } from './wording.js'

/** Maximum number of alternatives that a message lists. */
const ALTERNATIVES_LIMIT = 8

/** The wording of closed sets. If only the empty string is listed, any other is private. */
const CLOSED: Wording<LiteralsShape> = {
  expected: ({ shape }) => alternatives(shape.values),
  code: (value) => (typeof value === 'string' ? 'not-listed' : undefined),
  found: (value, { shape: { values } }) =>
    typeof value === 'string' && (values.includes(value) || (values.some(Boolean) && couldBeName(value)))
      ? quoted(value)
      : undefined,
}

const OPEN: Wording<LiteralsShape> = {
  expected: ({ name }) => `a string (${name})`,
  found: (value, { shape }) => (typeof value === 'string' && shape.values.includes(value) ? quoted(value) : undefined),
}

function alternatives(values: readonly string[]): string {
  const listed = values.slice(0, ALTERNATIVES_LIMIT).map(quoted)
  const rest = values.length - listed.length
  const last = rest > 0 ? `one of ${rest} more` : listed.pop()
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : `${last}`
}

/** Exactly one string. */
export function literal<const V extends string>(value: V): Codec<V> {
  const name = JSON.stringify(value)
  return new Codec(name, () => ({
    shape: { kind: 'literals', values: [value], open: false },
    accepts: (input) => input === value,
    wording: CLOSED,
  }))
}

/** One of `values`. For closed sets: any other string is refused. */
export function literals<const V extends string>(name: string, values: readonly V[]): Codec<V> {
  return new Codec(name, () => ({
    shape: { kind: 'literals', values, open: false },
    accepts: (input) => values.includes(input as V),
    wording: CLOSED,
  }))
}

/**
 * Any string. For open sets, to which later versions of the specification may add: an unknown value does not invalidate
 * the event. The type offers `values` for completion.
 */
export function openLiterals<const V extends string>(name: string, values: readonly V[]): Codec<V | (string & {})> {
  return new Codec(name, () => ({
    shape: { kind: 'literals', values, open: true },
    accepts: (input) => typeof input === 'string',
    wording: OPEN,
  }))
}
