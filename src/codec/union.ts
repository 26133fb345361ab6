/**
 * Unions without a tag, and intersections.
 *
 * @module
 */
import { type AnyCodec, Codec, type TypeOf } from './codec.js'
import { codeFor, expectedText, foundText } from './expectation.js'
import { explainIntersection, explainUnion } from './explain.js'
import { OBJECT, type Wording } from './wording.js'

type Members = { readonly members: readonly AnyCodec[] }

/** The members differ in their JSON type, so at most one has more to say about a value. */
const UNION: Wording<Members> = {
  expected: ({ shape }) => shape.members.map(expectedText).join(' or '),
  code: (value, { shape }) => firstOf(shape, (member) => codeFor(member, value)),
  found: (value, { shape }) => firstOf(shape, (member) => foundText(member, value)),
}

function firstOf<T>({ members }: Members, read: (member: AnyCodec) => T | undefined): T | undefined {
  for (const member of members) {
    const said = read(member)
    if (said !== undefined) return said
  }
  return undefined
}

/**
 * A value of one of `members`, which must differ in their JSON type, for example a string and an object. For several
 * objects, use `taggedUnion`.
 */
export function union<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<TypeOf<T[number]>> {
  return new Codec(name, () => ({
    shape: { kind: 'union', members },
    accepts: (input) => members.some((member) => member.accepts(input)),
    walk: explainUnion,
    wording: UNION,
  }))
}

/** An object that all of `members` accept. */
export function intersection<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<Intersection<T>> {
  return new Codec(name, () => ({
    shape: { kind: 'intersection', members },
    accepts: (input) => members.every((member) => member.accepts(input)),
    walk: explainIntersection,
    wording: OBJECT,
  }))
}

/** The intersection of the types of several codecs. */
export type Intersection<T extends readonly AnyCodec[]> = T extends readonly [infer C, ...infer Rest]
  ? (C extends AnyCodec ? TypeOf<C> : never) & (Rest extends readonly AnyCodec[] ? Intersection<Rest> : never)
  : unknown
