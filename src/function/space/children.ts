/**
 * The children of a space, in display order.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ordering-of-children-within-a-space | Ordering of children within a space}
 * @module
 */

import { byCodePoint } from '../../json/by-code-point.js'
import { itemsOf, ownNumber, ownString, ownValue } from '../../json/own.js'
import { isRoomId } from '../identifier/sigil.js'
import { hasVia } from './via.js'

/** A state event of a space, or a stripped one from `/hierarchy`. */
export interface SpaceStateEvent {
  /** The content. Only `via` and `order` are read. */
  readonly content: object
  /** Milliseconds since the Unix epoch, by the clock of the sending server. */
  readonly origin_server_ts: number
  /** For `m.space.child`, the ID of the child. */
  readonly state_key: string
  /** The event type. Only `m.space.child` is read. */
  readonly type: string
}

/**
 * Returns whether the event makes a room a child of the space: it is an `m.space.child` whose `state_key` is a room ID,
 * and whose `via` is a list of servers. If `via` is empty, malformed or absent, the room is not a child.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspacechild | m.space.child}
 * @example
 * ```ts
 * import { isSpaceChild } from 'matrix-event-model'
 *
 * const event = { type: 'm.space.child', state_key: '!a:example.org', content: { via: ['example.org'] } }
 *
 * isSpaceChild(event) // => true
 * isSpaceChild({ ...event, content: {} }) // => false
 * ```
 */
export function isSpaceChild(event: Omit<SpaceStateEvent, 'origin_server_ts'>): boolean {
  return ownValue(event, 'type') === 'm.space.child' && isRoomId(ownValue(event, 'state_key')) && hasVia(event)
}

/**
 * Returns the `m.space.child` events of a space, in the order in which to display the rooms: by `order`, compared by
 * code point; then those without one. Ties are broken by `origin_server_ts`, oldest first, and then by room ID, by code
 * point. A malformed `order` counts as absent.
 *
 * `events` may be the whole state of the space. Events that are not valid children are skipped.
 *
 * @example
 * ```ts
 * import { spaceChildren } from 'matrix-event-model'
 *
 * const child = (state_key: string, origin_server_ts: number, order?: string) => {
 *   return { type: 'm.space.child', state_key, origin_server_ts, content: { via: ['example.org'], order } }
 * }
 * const children = spaceChildren([child('!a', 3), child('!b', 2), child('!c', 5, 'first'), child('!d', 1, 'last')])
 * children.map(({ state_key }) => state_key) // => ['!c', '!d', '!b', '!a']
 * ```
 */
export function spaceChildren<E extends SpaceStateEvent>(events: Iterable<E>): readonly E[] {
  return [...itemsOf(events)].filter(isSpaceChild).sort(byPlace)
}

function byPlace(a: SpaceStateEvent, b: SpaceStateEvent): number {
  return byOrder(orderOf(a), orderOf(b)) || timeOf(a) - timeOf(b) || byCodePoint(a.state_key, b.state_key)
}

/** Compares as strings, since both are ASCII. */
function byOrder(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  return a !== undefined && (b === undefined || a < b) ? -1 : 1
}

/** The time of an event; events without one sort last. */
function timeOf(event: SpaceStateEvent): number {
  return ownNumber(event, 'origin_server_ts') ?? Infinity
}

function orderOf(event: SpaceStateEvent): string | undefined {
  const order = ownString(ownValue(event, 'content'), 'order')
  return order !== undefined && /^[\x20-\x7e]{1,50}$/.test(order) ? order : undefined
}
