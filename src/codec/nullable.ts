/**
 * Values that may be null.
 *
 * @module
 */
import { type AnyCodec, Codec } from './codec.js'
import { codeFor, expectedText, foundText } from './expectation.js'
import { explainNullable } from './explain.js'
import type { Wording } from './wording.js'

/** The wording of the codec for other values. */
const NULLABLE: Wording<{ readonly of: AnyCodec }> = {
  expected: ({ shape }) => `${expectedText(shape.of)} or null`,
  code: (value, { shape }) => codeFor(shape.of, value),
  found: (value, { shape }) => foundText(shape.of, value),
}

/** A value of `of`, or null. For a key that may be absent, list it under the optional keys of `object` instead. */
export function nullable<A>(of: Codec<A>): Codec<A | null> {
  return new Codec(`${of.name} | null`, () => ({
    shape: { kind: 'nullable', of },
    accepts: (input) => input === null || of.accepts(input),
    walk: explainNullable,
    wording: NULLABLE,
  }))
}
