/**
 * Known strings: sets that are closed, and sets that may grow.
 *
 * @module
 */
import { Codec } from './codec.js'

/** One string and no other. */
export function literal<const V extends string>(value: V): Codec<V> {
  return literals(JSON.stringify(value), [value])
}

/** One of `values`. For sets to which the protocol adds nothing: everything else is refused. */
export function literals<const V extends string>(name: string, values: readonly V[]): Codec<V> {
  const known: ReadonlySet<unknown> = new Set(values)
  return new Codec(name, { kind: 'literals', values, open: false }, (input) => known.has(input))
}

/**
 * Any string. The type completes `values`, which are those that the specification knows today: one new value must never
 * cost a client the event.
 */
export function openLiterals<const V extends string>(name: string, values: readonly V[]): Codec<V | (string & {})> {
  return new Codec(name, { kind: 'literals', values, open: true }, (input) => typeof input === 'string')
}
