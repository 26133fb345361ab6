/**
 * Known strings: sets that are closed, and sets that may grow.
 *
 * @module
 */
import { Codec, type Expectation, type LiteralsShape } from './codec.js'

/** How many known strings an error lists. */
const LISTED = 8

/** One string and no other. */
export function literal<const V extends string>(value: V): Codec<V> {
  return literals(JSON.stringify(value), [value])
}

/** One of `values`. For sets to which the protocol adds nothing: everything else is refused. */
export function literals<const V extends string>(name: string, values: readonly V[]): Codec<V> {
  const known: ReadonlySet<unknown> = new Set(values)
  return new Codec(name, { kind: 'literals', values, open: false }, (input) => known.has(input), alternatives)
}

/**
 * Any string. The type completes `values`, which are those that the specification knows today: one new value must never
 * cost a client the event.
 */
export function openLiterals<const V extends string>(name: string, values: readonly V[]): Codec<V | (string & {})> {
  return new Codec(
    name,
    { kind: 'literals', values, open: true },
    (input) => typeof input === 'string',
    `a string (${name})`,
  )
}

const alternatives: Expectation<LiteralsShape> = ({ values }) => {
  const listed = values.slice(0, LISTED).map((value) => JSON.stringify(value))
  const rest = values.length - listed.length
  const last = rest > 0 ? `one of ${rest} more` : listed.pop()
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : `${last}`
}
