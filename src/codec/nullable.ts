/**
 * Values that may be null.
 *
 * @module
 */
import { type AnyCodec, Codec, type Explain } from './codec.js'

/** What `of` accepts, or null. For keys where null is a statement of its own; absence is `object`'s business. */
export function nullable<A>(of: Codec<A>): Codec<A | null> {
  return new Codec(
    `${of.name} | null`,
    { kind: 'nullable', of },
    (input) => input === null || of.accepts(input),
    `${of.expectation} or null`,
    explainNullable,
  )
}

export const explainNullable: Explain<{ readonly of: AnyCodec }> = ({ of }, input, context, report) => {
  if (input !== null) of.explain(input, context, report)
}
