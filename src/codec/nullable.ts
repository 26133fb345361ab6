/**
 * Values that may be null.
 *
 * @module
 */
import { Codec } from './codec.js'
import { explainNullable } from './explain.js'

/** A value of `of`, or null. For a key that may be absent, list it under the optional keys of `object` instead. */
export function nullable<A>(of: Codec<A>): Codec<A | null> {
  return new Codec(
    `${of.name} | null`,
    { kind: 'nullable', of },
    (input) => input === null || of.accepts(input),
    explainNullable,
  )
}
