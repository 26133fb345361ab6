/**
 * Unions of objects that are told apart by the value of one key, the tag.
 *
 * @module
 */

import { isObject, own } from '../json/own.js'
import { INHERITED, isPlain } from './checks.js'
import { type AnyCodec, Codec, type Fields, type TypeOf } from './codec.js'
import { literals } from './literals.js'
import { memberFor } from './member.js'
import { string } from './primitive.js'
import type { TaggedUnionShape } from './shape.js'
import { explain, partOf, taggedPlace, walk } from './walk.js'
import { OBJECT } from './wording.js'

/** Type-level only; emits no code. It has two members because the compiler shows the name of a member only then. */
export declare enum UnlistedTag {
  /** A tag that is not listed. To compare it with one of your own, widen it to a string first. */
  CompareAsString = 'any tag that is not listed',
  /** Not the type of any value. */
  Never = 'no tag',
}

/**
 * A tag that a union does not list.
 *
 * It is an enum member, because the compiler takes that for different from every string literal: a comparison of the
 * tag with a known one then narrows the union. To compare it with a tag of your own, widen it first, as the name of the
 * member says: `(content.msgtype as string) === 'org.example.recipe'`.
 */
export type Unlisted = UnlistedTag.CompareAsString
/** Any string, with the type of a tag that is not listed. */
export const Unlisted: Codec<Unlisted> = string as unknown as Codec<Unlisted>

/**
 * A union of objects, selected by the string under the key `tag`. Errors are those of the selected member only.
 *
 * @param name - the codec's name
 * @param tag - the key of the tag
 * @param members - codecs by the value of the tag, or a function that creates them when they are first needed; a key
 * that ends in `*` matches all tags with that prefix
 * @param rest - `other` is for any other tag, `absent` for objects without one; if omitted, these are refused. `base` has
 * the fields of all members: the errors for a refused tag include those of `base`
 */
export function taggedUnion<M extends Fields, Other extends AnyCodec = never, Absent extends AnyCodec = never>(
  name: string,
  tag: string,
  members: M | (() => M),
  { absent, base, other }: { readonly other?: Other; readonly absent?: Absent; readonly base?: AnyCodec } = {},
): Codec<TypeOf<M[keyof M]> | TypeOf<Other> | TypeOf<Absent>> {
  return new Codec(name, () => {
    const shape: TaggedUnionShape = {
      kind: 'taggedUnion',
      tag,
      members: typeof members === 'function' ? members() : members,
      other,
      absent,
      base,
    }
    const byTag: ReadonlyMap<unknown, AnyCodec> = new Map(Object.entries(shape.members))
    const memberOf = (value: unknown) => byTag.get(value) ?? memberFor(shape, value)
    let tagCodec: AnyCodec | undefined
    return {
      shape,
      accepts: (input) =>
        isPlain(input) && INHERITED[tag] === undefined && memberOf(input[tag])?.accepts(input) === true,
      walk: (_, place, collector) => {
        const { actual } = place
        if (!isObject(actual)) return collector.add(place)
        const value = own(actual, tag)
        const member = memberOf(value)
        if (member !== undefined) {
          // Errors name a listed tag, but not at the root, whose tag the reader knows.
          const isNamed = place.parent !== undefined && member !== other && member !== absent
          return walk(member, isNamed ? taggedPlace(place, { key: tag, value: String(value) }) : place, collector)
        }
        if (base !== undefined) explain(base, place, collector)
        tagCodec ??= other === undefined ? literals(tag, Object.keys(shape.members)) : string
        collector.add(partOf(place, tag, tagCodec, value))
      },
      wording: OBJECT,
    }
  })
}

/**
 * Adds members to a tagged union. A member for a tag that is already listed replaces the old one.
 *
 * @param union - a codec made by {@link taggedUnion}
 * @param members - codecs by the value of the tag
 * @throws TypeError if `union` is not a tagged union
 */
export function withMembers<A, M extends Fields>(union: Codec<A>, members: M): Codec<A | TypeOf<M[keyof M]>> {
  const { name, shape } = union
  if (shape.kind !== 'taggedUnion') throw new TypeError(`${name} is not a tagged union`)
  const { absent, base, other, tag } = shape
  return taggedUnion(
    name,
    tag,
    { ...shape.members, ...members },
    {
      ...(absent !== undefined && { absent }),
      ...(base !== undefined && { base }),
      ...(other !== undefined && { other }),
    },
  )
}
