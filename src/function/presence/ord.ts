/**
 * Presence as an fp-ts `Ord`, by availability.
 *
 * It has a file of its own, so that the others do without fp-ts; this one imports its types only.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { Ord } from 'fp-ts/lib/Ord.js'
import { comparePresence } from './compare.js'

/**
 * Orders presences from the least available to the most available.
 *
 * An `Ord` must not call two values different that it puts in the same place. So `equals` holds for `hidden` and
 * `offline`, and for `unavailable` and any unknown state: it asks for the same availability, not for the same string.
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
