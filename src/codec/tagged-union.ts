/**
 * Unions of objects that a key tells apart.
 *
 * @module
 */

import { isObject, own } from '../json/own.js'
import { type AnyCodec, Codec, type Fields, type TypeOf } from './codec.js'
import { explainTaggedUnion } from './explain.js'
import { memberFor } from './member.js'
import { string } from './primitive.js'
import type { TaggedUnionShape } from './shape.js'

/** Only a type: nothing of it is there at run time. */
export declare enum Tag {
  Unlisted = 'any tag that is not listed',
}

/**
 * A string that is none of the tags a union lists.
 *
 * An enum member is the one kind of string that the compiler takes for different from every literal, so comparing the
 * tag with a known one narrows the rest of the union away. To compare it with a tag of your own, widen it first:
 * `const msgtype: string = content.msgtype`.
 */
export type Unlisted = Tag.Unlisted
export const Unlisted: Codec<Unlisted> = string as unknown as Codec<Unlisted>

/**
 * A union of objects by the string under `tag`. The errors are those of the one member that the tag names.
 *
 * @param name - the codec's name
 * @param tag - the key that tells the members apart
 * @param members - by the tag's value; one under a key that ends in `*` takes all tags that begin so
 * @param rest - `other` takes objects with any other tag, `absent` those without one; both are refused where left out
 */
export function taggedUnion<M extends Fields, Other extends AnyCodec = never, Absent extends AnyCodec = never>(
  name: string,
  tag: string,
  members: M,
  rest: { readonly other?: Other; readonly absent?: Absent } = {},
): Codec<TypeOf<M[keyof M]> | TypeOf<Other> | TypeOf<Absent>> {
  const shape: TaggedUnionShape = { kind: 'taggedUnion', tag, members, other: rest.other, absent: rest.absent }
  return new Codec(
    name,
    shape,
    (input) => isObject(input) && memberFor(shape, own(input, tag))?.accepts(input) === true,
    explainTaggedUnion,
  )
}

/**
 * A tagged union with more members. For a tag that is listed already, the new member takes the place of the old.
 *
 * @param union - made by {@link taggedUnion}
 * @param members - by the tag's value, as there
 * @throws TypeError if `union` is no tagged union
 */
export function withMembers<A, M extends Fields>(union: Codec<A>, members: M): Codec<A | TypeOf<M[keyof M]>> {
  const { name, shape } = union
  if (shape.kind !== 'taggedUnion') throw new TypeError(`${name} is no tagged union`)
  const { absent, other, tag } = shape
  return taggedUnion(
    name,
    tag,
    { ...shape.members, ...members },
    {
      ...(absent !== undefined && { absent }),
      ...(other !== undefined && { other }),
    },
  )
}
