/**
 * Arrays: of one kind of item, or of a fixed length.
 *
 * @module
 */
import { type AnyCodec, Codec, type Explain, explainPart, type TypeOf } from './codec.js'

/** An array of `item`. */
export function array<A>(item: Codec<A>): Codec<readonly A[]> {
  return new Codec(
    `Array<${item.name}>`,
    { kind: 'array', item },
    (input) => {
      if (!Array.isArray(input)) return false
      // By index, not by `every`, which passes over the holes of a sparse array.
      for (let i = 0; i < input.length; i++) if (!item.accepts(input[i])) return false
      return true
    },
    'an array',
    explainArray,
  )
}

export const explainArray: Explain<{ readonly item: AnyCodec }> = ({ item }, input, context, report) => {
  if (!Array.isArray(input)) return report.add(input, context)
  for (let i = 0; i < input.length && !report.isFull; i++) explainPart(String(i), input[i], item, context, report)
}

/** An array with exactly these items. */
export function tuple<const T extends readonly AnyCodec[]>(
  ...items: T
): Codec<{ readonly [I in keyof T]: TypeOf<T[I]> }> {
  return new Codec(
    `[${items.map((item) => item.name).join(', ')}]`,
    { kind: 'tuple', items },
    (input) =>
      Array.isArray(input) && input.length === items.length && items.every((item, i) => item.accepts(input[i])),
    `an array of ${items.length}`,
    explainTuple,
  )
}

export const explainTuple: Explain<{ readonly items: readonly AnyCodec[] }> = ({ items }, input, context, report) => {
  if (!Array.isArray(input) || input.length !== items.length) return report.add(input, context)
  items.forEach((item, i) => {
    explainPart(String(i), input[i], item, context, report)
  })
}
