/**
 * Arrays: of one kind of item, or of a fixed length.
 *
 * @module
 */

import { ownItem } from '../json/own.js'
import { type AnyCodec, Codec, type TypeOf } from './codec.js'
import { explainArray, explainTuple } from './explain.js'

export interface ArrayOptions {
  /**
   * Whether the items stand for themselves: without one of them, the others mean what they meant. The codec accepts the same
   * with and without: it is repairs that leave out a wrong item.
   */
  readonly independent?: true | undefined
}

/** An array of `item`. */
export function array<A>(item: Codec<A>, { independent }: ArrayOptions = {}): Codec<readonly A[]> {
  return new Codec(
    `Array<${item.name}>`,
    { kind: 'array', item, ...(independent && { independent }) },
    (input) => {
      if (!Array.isArray(input)) return false
      // By index, not by `every`, which passes over the holes of a sparse array.
      for (let i = 0; i < input.length; i++) if (!item.accepts(ownItem(input, i))) return false
      return true
    },
    explainArray,
  )
}

/** An array with exactly these items. */
export function tuple<const T extends readonly AnyCodec[]>(
  ...items: T
): Codec<{ readonly [I in keyof T]: TypeOf<T[I]> }> {
  return new Codec(
    `[${items.map((item) => item.name).join(', ')}]`,
    { kind: 'tuple', items },
    (input) =>
      Array.isArray(input) &&
      input.length === items.length &&
      items.every((item, i) => item.accepts(ownItem(input, i))),
    explainTuple,
  )
}
