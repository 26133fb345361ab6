/**
 * Unions without a tag, and intersections.
 *
 * @module
 */
import { type AnyCodec, Codec, type TypeOf } from './codec.js'
import { explainIntersection, explainUnion } from './explain.js'

/**
 * A value of one of `members`, which must differ in their JSON type, for example a string and an object. For several
 * objects, use `taggedUnion`.
 */
export function union<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<TypeOf<T[number]>> {
  return new Codec(
    name,
    { kind: 'union', members },
    (input) => members.some((member) => member.accepts(input)),
    explainUnion,
  )
}

/** An object that all of `members` accept. */
export function intersection<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<Intersection<T>> {
  return new Codec(
    name,
    { kind: 'intersection', members },
    (input) => members.every((member) => member.accepts(input)),
    explainIntersection,
  )
}

/** The intersection of the types of several codecs. */
export type Intersection<T extends readonly AnyCodec[]> = T extends readonly [infer C, ...infer Rest]
  ? (C extends AnyCodec ? TypeOf<C> : never) & (Rest extends readonly AnyCodec[] ? Intersection<Rest> : never)
  : unknown
