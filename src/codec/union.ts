/**
 * Unions without a tag, and intersections.
 *
 * @module
 */
import { type AnyCodec, Codec, type TypeOf } from './codec.js'
import { explainIntersection, explainUnion } from './explain.js'

/**
 * One of `members`, which must differ in what JSON they are: a string or an object, say. Objects that differ in a key are
 * a `taggedUnion`.
 */
export function union<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<TypeOf<T[number]>> {
  return new Codec(
    name,
    { kind: 'union', members },
    (input) => members.some((member) => member.accepts(input)),
    explainUnion,
  )
}

/** All of `members`, which are objects. */
export function intersection<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<Intersection<T>> {
  return new Codec(
    name,
    { kind: 'intersection', members },
    (input) => members.every((member) => member.accepts(input)),
    explainIntersection,
  )
}

/** The types of codecs, all at once. */
export type Intersection<T extends readonly AnyCodec[]> = T extends readonly [infer C, ...infer Rest]
  ? (C extends AnyCodec ? TypeOf<C> : never) & (Rest extends readonly AnyCodec[] ? Intersection<Rest> : never)
  : unknown
