/**
 * Which member of a tagged union a value is meant for.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields, TaggedUnionShape } from './shape.js'

/** The member that is listed for a tag, by itself or by how it begins. */
export function listedMember(members: Fields, tag: string): AnyCodec | undefined {
  if (Object.hasOwn(members, tag)) return members[tag]
  const wildcard = Object.keys(members).find((key) => key.endsWith('*') && tag.startsWith(key.slice(0, -1)))
  return wildcard === undefined ? undefined : members[wildcard]
}

/** The member of a tagged union that a tag names. */
export function memberFor({ absent, members, other }: TaggedUnionShape, value: unknown): AnyCodec | undefined {
  if (value === undefined) return absent
  if (typeof value !== 'string') return undefined
  return listedMember(members, value) ?? other
}
