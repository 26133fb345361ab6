/**
 * When a user was last active, and how long ago that is: as a server sends it, and as a client reads it.
 *
 * The clocks of the two may disagree. Still no result is negative, or has fractions of a millisecond. All times are
 * milliseconds since the Unix epoch.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @module
 */

import type { PresenceEventContent } from '../../event/presence/presence.js'
import { ownNumber, ownString, ownValue } from '../../json/own.js'
import { presenceLevel } from './compare.js'

/**
 * What a server sends as `last_active_ago`: the whole milliseconds from `lastActiveTs`, a time of its own clock, to `now`.
 *
 * 0 where `lastActiveTs` lies in the future, as it may where clocks differ. `undefined` where the user was never seen active
 * (`lastActiveTs` is then `undefined` too, not 0), where a time is not finite, and beyond 2^53 - 1.
 *
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
  return typeof lastActiveTs === 'number' ? wholeAndNotNegative(now - lastActiveTs) : undefined
}

/**
 * The point in time that an `m.presence` gives as the user's last activity, by the clock of the client that received it at
 * `receivedTs`.
 *
 * `undefined` where the content has no `last_active_ago`, or where a time is not finite. It is never later than
 * `receivedTs`, though servers send a negative `last_active_ago` too, and never before 1970. A user who is currently
 * active may have been active since: see {@link isCurrentlyActive}.
 *
 * @example
 * ```ts
 * import { lastActiveTs } from 'matrix-event-model'
 *
 * lastActiveTs({ presence: 'unavailable', last_active_ago: 5000 }, 1_700_000_005_000) // => 1700000000000
 * lastActiveTs({ presence: 'offline' }, 1_700_000_005_000) // => undefined
 * ```
 */
export function lastActiveTs(content: PresenceEventContent, receivedTs: number): number | undefined {
  const ago = ownNumber(content, 'last_active_ago')
  return ago === undefined ? undefined : wholeAndNotNegative(receivedTs - Math.max(0, ago))
}

/**
 * Whether an `m.presence` says that the user is active until further notice.
 *
 * True where `currently_active` is, and the user is `online` or better. Beside any other presence the flag has no meaning:
 * such an event ends the time in which the user counts as active.
 *
 * @example
 * ```ts
 * import { isCurrentlyActive } from 'matrix-event-model'
 *
 * isCurrentlyActive({ presence: 'online', currently_active: true }) // => true
 * isCurrentlyActive({ presence: 'unavailable', currently_active: true }) // => false
 * ```
 */
export function isCurrentlyActive(content: PresenceEventContent): boolean {
  return ownValue(content, 'currently_active') === true && presenceLevel(ownString(content, 'presence') ?? '') > 1
}

/**
 * How long ago, at `now`, the user was last active, by an `m.presence` that was received at `receivedTs`. In whole
 * milliseconds: what a client shows.
 *
 * 0 while the user is currently active, however long ago the event came: the server promises to say when that ends.
 * Otherwise its `last_active_ago`, and the time since it came; 0 where `now` lies before that; `undefined` where the
 * content has none, or where a time is not finite.
 *
 * @example
 * ```ts
 * import { shownLastActiveAgo } from 'matrix-event-model'
 *
 * shownLastActiveAgo({ presence: 'online', last_active_ago: 200 }, 10_000, 15_000) // => 5200
 * shownLastActiveAgo({ presence: 'online', last_active_ago: 200, currently_active: true }, 10_000, 15_000) // => 0
 * ```
 */
export function shownLastActiveAgo(content: PresenceEventContent, receivedTs: number, now: number): number | undefined {
  return isCurrentlyActive(content) ? 0 : lastActiveAgo(lastActiveTs(content, receivedTs), now)
}

/** A count of milliseconds as JSON in Matrix can hold it. */
function wholeAndNotNegative(milliseconds: number): number | undefined {
  const whole = Math.floor(milliseconds)
  return whole <= Number.MAX_SAFE_INTEGER && Number.isFinite(whole) ? Math.max(0, whole) : undefined
}
