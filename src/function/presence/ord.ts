/**
 * Presence as an fp-ts `Ord`, by availability.
 *
 * A separate file keeps fp-ts out of the others; only its types are imported here.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { Ord } from 'fp-ts/lib/Ord.js'
import { comparePresence } from './compare.js'

/**
 * Orders presence states from the least to the most available.
 *
 * An `Ord` must treat values of the same rank as equal. So `equals` holds for `hidden` and `offline`, and for
 * `unavailable` and any unknown state: it compares availability, not strings.
 *
 * @example
 * ```ts
 * import { presenceOrd } from 'matrix-event-model'
 *
 * presenceOrd.compare('offline', 'online') // => -1
 * presenceOrd.equals('hidden', 'offline') // => true
 * ```
 */
export const presenceOrd: Ord<string> = {
  equals: (a, b) => comparePresence(a, b) === 0,
  compare: comparePresence,
}
