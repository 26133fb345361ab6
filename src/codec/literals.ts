/**
 * Closed and open sets of strings.
 *
 * @module
 */
import { Codec } from './codec.js'

/** Exactly one string. */
export function literal<const V extends string>(value: V): Codec<V> {
  const name = JSON.stringify(value)
  return new Codec(name, { kind: 'literals', values: [value], open: false }, (input) => input === value)
}

/** One of `values`. For closed sets: any other string is refused. */
export function literals<const V extends string>(name: string, values: readonly V[]): Codec<V> {
  // Created when it is first needed: errors create codecs that describe a tag and check nothing.
  let known: ReadonlySet<unknown> | undefined
  const accepts = (input: unknown) => {
    known ??= new Set(values)
    return known.has(input)
  }
  return new Codec(name, { kind: 'literals', values, open: false }, accepts)
}

/**
 * Any string. For open sets, to which later versions of the specification may add: an unknown value does not invalidate
 * the event. The type offers `values` for completion.
 */
export function openLiterals<const V extends string>(name: string, values: readonly V[]): Codec<V | (string & {})> {
  return new Codec(name, { kind: 'literals', values, open: true }, (input) => typeof input === 'string')
}
