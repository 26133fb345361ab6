/**
 * Compares presence states by availability.
 *
 * `hidden` counts as `offline`, which is what others see. A state that is not in the specification counts as
 * `unavailable`. Two of these are in use: `org.matrix.msc3026.busy`, for which MSC3026 names `unavailable` as the
 * nearest state, and `io.element.unreachable`. In both, the user exists but is not expected to answer.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */

/**
 * Returns the availability: 0 (`offline`, `hidden`), 1 (`unavailable` and any unknown state), 2 (`online`) or 3
 * (`free_for_chat`).
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
 * Compares two presence states by availability: -1 if `a` is less available than `b`, 1 if it is more available, 0
 * otherwise. Sorts the least available first.
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
 * Returns whether a change from `previous` to `next` shows that the user is active, which is a change to a more
 * available state.
 *
 * This is the rule of the first version of the protocol. Version 1.19 mentions only the change to `online`.
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
