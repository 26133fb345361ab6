/**
 * Arrays and tuples.
 *
 * @module
 */

import { ownItem } from '../json/own.js'
import { type AnyCodec, Codec, type TypeOf } from './codec.js'
import { explainArray, explainTuple } from './explain.js'
import type { Wording } from './wording.js'

const ARRAY: Wording = { expected: () => 'an array' }

const TUPLE: Wording<{ readonly items: readonly AnyCodec[] }> = {
  expected: ({ shape }) => `an array of ${shape.items.length}`,
  code: (value) => (Array.isArray(value) ? 'wrong-length' : undefined),
}

/** Options of an array. */
export interface ArrayOptions {
  /**
   * Whether an item can be dropped without changing the meaning of the others. Repairs drop invalid items of such
   * arrays. It has no effect on what the codec accepts.
   */
  readonly independent?: true | undefined
}

/** An array whose items are all of the codec `item`. */
export function array<A>(item: Codec<A>, options?: ArrayOptions): Codec<readonly A[]> {
  return new Codec(`Array<${item.name}>`, () => ({
    shape: { kind: 'array', item, ...options },
    accepts: (input) => {
      if (!Array.isArray(input)) return false
      // Not `every`, which skips the holes of a sparse array.
      for (let i = 0; i < input.length; i++) if (!item.accepts(ownItem(input, i))) return false
      return true
    },
    walk: explainArray,
    wording: ARRAY,
  }))
}

/** An array of fixed length, with one codec for each item. */
export function tuple<const T extends readonly AnyCodec[]>(
  ...items: T
): Codec<{ readonly [I in keyof T]: TypeOf<T[I]> }> {
  return new Codec(`[${items.map((item) => item.name).join(', ')}]`, () => ({
    shape: { kind: 'tuple', items },
    accepts: (input) =>
      Array.isArray(input) &&
      input.length === items.length &&
      items.every((item, i) => item.accepts(ownItem(input, i))),
    walk: explainTuple,
    wording: TUPLE,
  }))
}
