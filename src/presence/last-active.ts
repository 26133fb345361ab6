/**
 * When a user was last active, and how long ago that is: as a server tells it, and as a client reads it.
 *
 * Two clocks meet here, and they disagree. Nothing comes out negative for it, or in fractions of a millisecond. All times
 * are milliseconds since the Unix epoch.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @module
 */
import { isMoreAvailable } from './compare.js'
import type { PresenceEventContent } from './presence.js'

/**
 * What a server sends as `last_active_ago`: the whole milliseconds from `lastActiveTs` to `now`.
 *
 * 0 where `lastActiveTs` lies in the future, as it does where clocks differ. `undefined` for a user who was never seen
 * active, which is `undefined` too, not 0; and where a time is not finite, so that nothing can be said. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { lastActiveAgo } from 'matrix-event-model'
 *
 * lastActiveAgo(1_700_000_000_000, 1_700_000_005_000) // => 5000
 * lastActiveAgo(1_700_000_005_000, 1_700_000_000_000) // => 0
 * lastActiveAgo(undefined, 1_700_000_000_000) // => undefined
 * ```
 */
export function lastActiveAgo(lastActiveTs: number | undefined, now: number): number | undefined {
  return lastActiveTs === undefined ? undefined : wholeAndNotNegative(now - lastActiveTs)
}

/**
 * The point in time that an `m.presence` gives as the user's last activity, by the clock of whoever received it at
 * `receivedTs`.
 *
 * `undefined` where the content has no `last_active_ago`, or where a time is not finite. It is never later than
 * `receivedTs`, though a `last_active_ago` in the wild may be negative, and never before 1970. While the user is currently
 * active, they may well have been active since: {@link isCurrentlyActive} tells. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { lastActiveTs } from 'matrix-event-model'
 *
 * lastActiveTs({ presence: 'unavailable', last_active_ago: 5000 }, 1_700_000_005_000) // => 1700000000000
 * lastActiveTs({ presence: 'offline' }, 1_700_000_005_000) // => undefined
 * ```
 */
export function lastActiveTs(content: PresenceEventContent, receivedTs: number): number | undefined {
  const ago = content.last_active_ago
  return ago === undefined ? undefined : wholeAndNotNegative(receivedTs - Math.max(0, ago))
}

/**
 * Whether an `m.presence` says that the user is active until further notice.
 *
 * True where `currently_active` is, and the user is `online` or better. Beside any other presence the flag has no meaning:
 * such an event ends the time in which the user counts as active. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { isCurrentlyActive } from 'matrix-event-model'
 *
 * isCurrentlyActive({ presence: 'online', currently_active: true }) // => true
 * isCurrentlyActive({ presence: 'unavailable', currently_active: true }) // => false
 * ```
 */
export function isCurrentlyActive(content: PresenceEventContent): boolean {
  return content.currently_active === true && isMoreAvailable(content.presence, 'unavailable')
}

/**
 * How long ago, at `now`, the user was last active, for all that an `m.presence` received at `receivedTs` tells. In whole
 * milliseconds.
 *
 * 0 while the user is currently active, however long ago the event came: the server promises to say when that ends.
 * Otherwise what `last_active_ago` has become since; 0 where `now` lies before that; `undefined` where the content does
 * not tell, or where a time is not finite. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { lastActiveAgoAt } from 'matrix-event-model'
 *
 * lastActiveAgoAt({ presence: 'online', last_active_ago: 200 }, 10_000, 15_000) // => 5200
 * lastActiveAgoAt({ presence: 'online', last_active_ago: 200, currently_active: true }, 10_000, 15_000) // => 0
 * ```
 */
export function lastActiveAgoAt(content: PresenceEventContent, receivedTs: number, now: number): number | undefined {
  return isCurrentlyActive(content) ? 0 : lastActiveAgo(lastActiveTs(content, receivedTs), now)
}

function wholeAndNotNegative(milliseconds: number): number | undefined {
  return Number.isFinite(milliseconds) ? Math.max(0, Math.floor(milliseconds)) : undefined
}
