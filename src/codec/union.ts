/**
 * Unions without a tag, and intersections.
 *
 * @module
 */
import { type AnyCodec, Codec, type Explain, type TypeOf } from './codec.js'
import { isObject } from './own.js'

/**
 * One of `members`, which must differ in what JSON they are: a string or an object, say. Objects that differ in a key are
 * a `taggedUnion`.
 */
export function union<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<TypeOf<T[number]>> {
  return new Codec(
    name,
    { kind: 'union', members },
    (input) => members.some((member) => member.accepts(input)),
    members.map((member) => member.expectation).join(' or '),
    explainUnion,
  )
}

type Members = { readonly members: readonly AnyCodec[] }

export const explainUnion: Explain<Members> = ({ members }, input, context, report) => {
  const meant = members.find((member) => jsonKind(member) === kindOf(input))
  if (meant === undefined) report.add(input, context)
  else meant.explain(input, context, report)
}

/** All of `members`, which are objects. */
export function intersection<const T extends readonly AnyCodec[]>(name: string, ...members: T): Codec<Intersection<T>> {
  return new Codec(
    name,
    { kind: 'intersection', members },
    (input) => members.every((member) => member.accepts(input)),
    'an object',
    explainIntersection,
  )
}

export const explainIntersection: Explain<Members> = ({ members }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  for (const member of members) member.explain(input, context, report)
}

/** The types of codecs, all at once. */
export type Intersection<T extends readonly AnyCodec[]> = T extends readonly [infer C, ...infer Rest]
  ? (C extends AnyCodec ? TypeOf<C> : never) & (Rest extends readonly AnyCodec[] ? Intersection<Rest> : never)
  : unknown

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'array'
  return input === null ? 'null' : typeof input
}

/** What `kindOf` says of the codec's values. */
function jsonKind({ shape }: AnyCodec): string {
  switch (shape.kind) {
    case 'literals':
    case 'pattern':
      return 'string'
    case 'integer':
      return 'number'
    case 'tuple':
      return 'array'
    case 'string':
    case 'boolean':
    case 'number':
    case 'array':
      return shape.kind
    default:
      return 'object'
  }
}
