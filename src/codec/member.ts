/**
 * Selects the member of a tagged union.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields, TaggedUnionShape } from './shape.js'

/** The member listed for a tag: under the tag itself, or under a prefix of it that ends in `*`. */
export function listedMember(members: Fields, tag: string): AnyCodec | undefined {
  if (Object.hasOwn(members, tag)) return members[tag]
  const wildcard = wildcardsIn(members).find((key) => tag.startsWith(key.slice(0, -1)))
  return wildcard === undefined ? undefined : members[wildcard]
}

/** The keys that end in `*`. They are listed once: most unions have many members and no such key. */
function wildcardsIn(members: Fields): readonly string[] {
  const known = WILDCARDS.get(members)
  if (known !== undefined) return known
  const wildcards = Object.keys(members).filter((key) => key.endsWith('*'))
  WILDCARDS.set(members, wildcards)
  return wildcards
}

const WILDCARDS = new WeakMap<Fields, readonly string[]>()

/** The member for the value of a tag, including the members for unlisted tags and for an absent tag. */
export function memberFor({ absent, members, other }: TaggedUnionShape, value: unknown): AnyCodec | undefined {
  if (value === undefined) return absent
  if (typeof value !== 'string') return undefined
  return listedMember(members, value) ?? other
}
