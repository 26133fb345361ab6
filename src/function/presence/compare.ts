/**
 * How available one presence is beside another.
 *
 * `hidden` counts as `offline`, which is what others see of it. A state that the specification does not name counts as
 * `unavailable`. Two such states are in use: `org.matrix.msc3026.busy`, of which MSC3026 says that `unavailable` is the
 * nearest to it, and `io.element.unreachable`. Of either the user is known, but cannot be expected to answer.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */

/**
 * How available a user is, from 0 (`offline`, `hidden`) over 1 (`unavailable`, and any unknown state) and 2 (`online`) to
 * 3 (`free_for_chat`).
 *
 * @example
 * ```ts
 * import { presenceLevel } from 'matrix-event-model'
 *
 * presenceLevel('unavailable') // => 1
 * presenceLevel('org.matrix.msc3026.busy') // => 1
 * presenceLevel('hidden') // => 0
 * ```
 */
export function presenceLevel(state: string): 0 | 1 | 2 | 3 {
  switch (state) {
    case 'free_for_chat':
      return 3
    case 'online':
      return 2
    case 'hidden':
    case 'offline':
      return 0
    default:
      return typeof state === 'string' ? 1 : 0
  }
}

/**
 * Compares two presences by availability: -1 where `a` is the less available one, 1 where it is the more available one, 0
 * where neither is. Sorts the least available first.
 *
 * @example
 * ```ts
 * import { comparePresence } from 'matrix-event-model'
 *
 * comparePresence('unavailable', 'online') // => -1
 * comparePresence('hidden', 'offline') // => 0
 * ```
 */
export function comparePresence(a: string, b: string): -1 | 0 | 1 {
  const difference = presenceLevel(a) - presenceLevel(b)
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

/**
 * Whether a change of presence from `previous` to `next` shows that the user is active: true from a lower level of
 * availability to a higher one, false in the other direction and within a level.
 *
 * This is the rule of the protocol's first version. Version 1.19 names only the change to `online`.
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
export function isProactive(previous: string, next: string): boolean {
  return presenceLevel(next) > presenceLevel(previous)
}
