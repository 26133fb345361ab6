/**
 * The time of a user's last activity, as servers send it and as clients read it.
 *
 * Server and client clocks may disagree. Results are nevertheless never negative, and are whole milliseconds. All
 * timestamps are in milliseconds since the Unix epoch.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @module
 */

import type { PresenceEventContent } from '../../event/presence/presence.js'
import { ownNumber, ownString, ownValue } from '../../json/own.js'
import { presenceLevel } from './compare.js'

/**
 * Returns the `last_active_ago` that a server sends: the whole milliseconds from `lastActiveTs`, by its own clock, to
 * `now`.
 *
 * Zero if `lastActiveTs` is in the future, which may happen when clocks differ. `undefined` if the user was never
 * active (`lastActiveTs` is then `undefined`, not 0), if a time is not finite, and above 2^53 - 1.
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
 * Returns the time of the last activity that an `m.presence` gives, by the clock of the client that received it at
 * `receivedTs`.
 *
 * `undefined` if the content has no `last_active_ago`, or if a time is not finite. The result is never later than
 * `receivedTs` (some servers send a negative `last_active_ago`), and never before 1970. A user who is currently active
 * may have been active since: see {@link isCurrentlyActive}.
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
 * Returns whether the user is active until a later `m.presence` says otherwise.
 *
 * This is the case if `currently_active` is true and the user is `online` or better. With any other presence the flag
 * has no meaning, and the user no longer counts as active.
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
 * Returns how long ago the user was last active, at time `now`, from an `m.presence` received at `receivedTs`. In whole
 * milliseconds, for clients to display.
 *
 * Zero while the user is currently active, regardless of the age of the event: the server will announce when that ends.
 * Otherwise `last_active_ago` plus the time since `receivedTs`; 0 if `now` is earlier; `undefined` if the content has
 * no `last_active_ago`, or a time is not finite.
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

/** Rounds to whole milliseconds that Matrix JSON can represent. */
function wholeAndNotNegative(milliseconds: number): number | undefined {
  const whole = Math.floor(milliseconds)
  return whole <= Number.MAX_SAFE_INTEGER && Number.isFinite(whole) ? Math.max(0, whole) : undefined
}
