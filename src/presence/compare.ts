/**
 * How available one presence is beside another.
 *
 * `hidden` counts as `offline`, which is what others see of it: nothing here tells the two apart.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { PresenceState } from '../common/presence-state.js'

type Level = 0 | 1 | 2 | 3

const LEVEL: Readonly<Record<string, Level>> = {
  hidden: 0,
  offline: 0,
  unavailable: 1,
  online: 2,
  free_for_chat: 3,
}

/**
 * How available a user is, from 0 (`offline`, `hidden`) over 1 (`unavailable`, and any unknown state) and 2 (`online`) to 3 (`free_for_chat`).
 * Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @example
 * ```ts
 * import { presenceLevel } from 'matrix-event-model'
 *
 * presenceLevel('unavailable') // => 1
 * presenceLevel('hidden') // => 0
 * ```
 */
export function presenceLevel(state: PresenceState): Level {
  return (Object.hasOwn(LEVEL, state) ? LEVEL[state] : undefined) ?? 1
}

/**
 * Compares two presences by availability: -1 where `a` is the less available one, 1 where it is the more available one, 0
 * where neither is. Sorts the least available first. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @example
 * ```ts
 * import { comparePresence } from 'matrix-event-model'
 *
 * comparePresence('unavailable', 'online') // => -1
 * comparePresence('hidden', 'offline') // => 0
 * ```
 */
export function comparePresence(a: PresenceState, b: PresenceState): -1 | 0 | 1 {
  if (presenceLevel(a) === presenceLevel(b)) return 0
  return presenceLevel(a) < presenceLevel(b) ? -1 : 1
}

/**
 * Whether `a` is strictly more available than `b`. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @example
 * ```ts
 * import { isMoreAvailable } from 'matrix-event-model'
 *
 * isMoreAvailable('online', 'unavailable') // => true
 * isMoreAvailable('offline', 'hidden') // => false
 * ```
 */
export function isMoreAvailable(a: PresenceState, b: PresenceState): boolean {
  return presenceLevel(a) > presenceLevel(b)
}

/**
 * Whether a user who goes from `previous` to `next` is thereby active: true on the way up, from a lower level of
 * availability to a higher one; false on the way down, and where the level stays. Never throws.
 *
 * The first version of the protocol says so of every step up. Today's specification names the step to `online` only.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { isProactive } from 'matrix-event-model'
 *
 * isProactive('unavailable', 'online') // => true
 * isProactive('online', 'unavailable') // => false
 * isProactive('online', 'online') // => false
 * ```
 */
export function isProactive(previous: PresenceState, next: PresenceState): boolean {
  return isMoreAvailable(next, previous)
}
