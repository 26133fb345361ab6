/**
 * Rooms under the tags that a user has put on them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-tagging | Room Tagging}
 * @module
 */
import { ownObject, ownValue } from '../codec/own.js'
import type { TagEventContent } from './tag.js'

/**
 * The rooms that have the tag, in the order in which to show them: by `order`, 0 first and 1 last, and those without one at
 * the end. Rooms with the same order stay as they came. The user's favorites are those with `m.favourite`. Never throws,
 * unless iterating does.
 *
 * An order that is no number is none. One that is not between 0 and 1 counts as it is.
 *
 * @param tagsByRoom - the content of `m.tag` by room ID: a `Map`, say
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-tagging | Room Tagging}
 * @example
 * ```ts
 * import { roomsWithTag, type TagEventContent } from 'matrix-event-model'
 *
 * const tags = new Map<string, TagEventContent>([
 *   ['!a:example.org', { tags: { 'm.favourite': {} } }],
 *   ['!b:example.org', { tags: { 'm.favourite': { order: 0.7 } } }],
 *   ['!c:example.org', { tags: { 'm.favourite': { order: 0.2 }, 'u.work': {} } }],
 * ])
 * roomsWithTag('m.favourite', tags) // => ['!c:example.org', '!b:example.org', '!a:example.org']
 * roomsWithTag('u.work', tags) // => ['!c:example.org']
 * ```
 */
export function roomsWithTag(tag: string, tagsByRoom: Iterable<readonly [string, TagEventContent]>): readonly string[] {
  const rooms: { readonly roomId: string; readonly order: number }[] = []
  for (const [roomId, content] of tagsByRoom) {
    const info = ownObject(ownValue(content, 'tags'), tag)
    if (info !== undefined) rooms.push({ roomId, order: orderIn(info) })
  }
  return rooms.sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order))).map(({ roomId }) => roomId)
}

/** Infinity where there is none: it comes after all others. */
function orderIn(info: object): number {
  const order = ownValue(info, 'order')
  return typeof order === 'number' && !Number.isNaN(order) ? order : Infinity
}

/** A tag that belongs to the specification, or to whoever has the domain. A top-level domain has two characters at least. */
const RESERVED = /^(?:m\.|[A-Za-z][A-Za-z0-9-]+\.[A-Za-z0-9-]+\.)/

/**
 * What a tag of the user's own making is to be called: what comes after its `u.`, or all of it where an old client wrote
 * none. `undefined` for the tags of the specification (`m.`), which each client calls by words of its own, and for those of
 * other apps (`tld.name.`): of both, what a client does not know is not to be shown. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-tagging | Room Tagging}
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
  if (tag.startsWith('u.')) return tag.slice(2)
  return RESERVED.test(tag) ? undefined : tag
}
