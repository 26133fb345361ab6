/**
 * Orders rooms by tag.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-tagging | Room Tagging}
 * @module
 */

import type { TagEventContent } from '../../event/account-data/tag.js'
import { itemsOf, ownNumber, ownObject, ownValue } from '../../json/own.js'

/**
 * Returns the rooms with the tag, in display order: by `order`, from 0 to 1, then those without one. Rooms with equal
 * order keep their order in `tagsByRoom`. A user's favorites have the tag `m.favourite`.
 *
 * An order that is not a number counts as absent. A number outside 0 to 1 is used as is.
 *
 * @param tagsByRoom - the content of `m.tag` by room ID, for example a `Map`
 *
 * @example
 * ```ts
 * import { roomsWithTag, type TagEventContent } from 'matrix-event-model'
 *
 * const tags = new Map<string, TagEventContent>([
 *   ['!a:example.org', { tags: { 'm.favourite': {} } }],
 *   ['!b:example.org', { tags: { 'm.favourite': { order: 0.7 } } }],
 *   ['!c:example.org', { tags: { 'm.favourite': { order: 0.2 }, 'u.work': {} } }],
 * ])
 * roomsWithTag(tags, 'm.favourite') // => ['!c:example.org', '!b:example.org', '!a:example.org']
 * roomsWithTag(tags, 'u.work') // => ['!c:example.org']
 * ```
 */
export function roomsWithTag(tagsByRoom: Iterable<readonly [string, TagEventContent]>, tag: string): readonly string[] {
  const rooms: { readonly roomId: string; readonly order: number }[] = []
  for (const entry of itemsOf(tagsByRoom)) {
    const [roomId, content]: readonly unknown[] = Array.isArray(entry) ? entry : []
    const info = ownObject(ownValue(content, 'tags'), tag)
    if (info !== undefined && typeof roomId === 'string') rooms.push({ roomId, order: orderIn(info) })
  }
  return rooms.sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order))).map(({ roomId }) => roomId)
}

/** The order of a tag. Tags without an order sort last. */
function orderIn(info: object): number {
  return ownNumber(info, 'order') ?? Infinity
}

/** A tag of the specification, or of a domain's owner. A top-level domain has at least two characters. */
const RESERVED = /^(?:m\.|[A-Za-z][A-Za-z0-9-]+\.[A-Za-z0-9-]+\.)/

/**
 * Returns the display name of a user-defined tag: the part after `u.`, or the whole tag if an older client omitted
 * `u.`. `undefined` for tags of the specification (`m.`), which clients translate themselves, and for tags of other
 * apps (`tld.name.`): clients hide both if they do not know the tag.
 *
 * @example
 * ```ts
 * import { tagDisplayName } from 'matrix-event-model'
 *
 * tagDisplayName('u.Work') // => 'Work'
 * tagDisplayName('Work') // => 'Work'
 * tagDisplayName('m.favourite') // => undefined
 * tagDisplayName('org.example.pinned') // => undefined
 * ```
 */
export function tagDisplayName(tag: string): string | undefined {
  if (typeof tag !== 'string') return undefined
  if (tag.startsWith('u.')) return tag.slice(2)
  return RESERVED.test(tag) ? undefined : tag
}
