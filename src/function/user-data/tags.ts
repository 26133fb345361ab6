/**
 * Rooms by the tags that a user has given them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-tagging | Room Tagging}
 * @module
 */

import type { TagEventContent } from '../../event/account-data/tag.js'
import { itemsOf, ownNumber, ownObject, ownValue } from '../../json/own.js'

/**
 * The rooms that have the tag, in the order in which to show them: by `order`, 0 first and 1 last, and those without one at
 * the end. Rooms with the same order keep the order of `tagsByRoom`. The user's favorites are the rooms with `m.favourite`.
 *
 * An order that is not a number counts as absent. One that is not between 0 and 1 counts as it is.
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

/** Infinity where there is no order: it comes after all others. */
function orderIn(info: object): number {
  return ownNumber(info, 'order') ?? Infinity
}

/** A tag of the specification, or of the owner of a domain. A top-level domain has at least two characters. */
const RESERVED = /^(?:m\.|[A-Za-z][A-Za-z0-9-]+\.[A-Za-z0-9-]+\.)/

/**
 * What to call a tag that the user has made: the part after its `u.`, or all of it where an old client wrote no `u.`.
 * `undefined` for the tags of the specification (`m.`), for which each client has words of its own, and for those of other
 * apps (`tld.name.`): a client shows neither if it does not know the tag.
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
