/**
 * Presence as an fp-ts `Ord`, by availability.
 *
 * Alone in its file, so that only those who ask for it have anything to do with fp-ts, and they with its types alone.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import type { Ord } from 'fp-ts/lib/Ord.js'
import type { PresenceState } from '../common/presence-state.js'
import { comparePresence } from './compare.js'

/**
 * Orders presences from the least available to the most available.
 *
 * An `Ord` must not call two values different that it puts in the same place. So `equals` holds for `hidden` and
 * `offline`: it asks for the same availability, not for the same string.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @example
 * ```ts
 * import { presenceOrd } from 'matrix-event-model'
 *
 * presenceOrd.compare('offline', 'online') // => -1
 * presenceOrd.equals('hidden', 'offline') // => true
 * ```
 */
export const presenceOrd: Ord<PresenceState> = {
  equals: (a, b) => comparePresence(a, b) === 0,
  compare: comparePresence,
}
