/**
 * Values that may be null.
 *
 * @module
 */
import { Codec } from './codec.js'
import { explainNullable } from './explain.js'

/** What `of` accepts, or null. For keys where null is a statement of its own; absence is `object`'s business. */
export function nullable<A>(of: Codec<A>): Codec<A | null> {
  return new Codec(
    `${of.name} | null`,
    { kind: 'nullable', of },
    (input) => input === null || of.accepts(input),
    explainNullable,
  )
}
