/**
 * Who may see an event of a room's past.
 *
 * What counts is the state at the event, not of today: the visibility that was set then, and where the user stood then. Who
 * sees an event keeps it, even after they have left.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-history-visibility | Room History Visibility}
 * @module
 */
import type { HistoryVisibility } from './history-visibility.js'
import type { Membership } from './member.js'

/** The part of a room's state that decides who sees its events. */
export interface VisibilityState {
  /** The user's. Absent: `leave`. */
  readonly membership?: Membership | undefined
  /** Absent, or a value that nobody knows: `shared`. */
  readonly visibility?: HistoryVisibility | undefined
}

/** An event's place in a room's history, as a user sees it. */
export interface EventSight {
  /** The state before the event. */
  readonly before: VisibilityState
  /**
   * The state after the event. Left out: the same as before, as it is after all events but an
   * `m.room.history_visibility` and the user's own `m.room.member`.
   */
  readonly after?: VisibilityState | undefined
  /** Whether the user has joined the room at any time after the event. */
  readonly joinedSince: boolean
}

/**
 * Whether the user may see the event. What the event itself changes is seen by those who may see either side of it. Never
 * throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-history-visibility | Room History Visibility}
 * @example
 * ```ts
 * import { isHistoryVisible } from 'matrix-event-model'
 *
 * isHistoryVisible({ before: { visibility: 'shared' }, joinedSince: true }) // => true
 * isHistoryVisible({ before: { visibility: 'joined' }, joinedSince: true }) // => false
 * isHistoryVisible({ before: { visibility: 'joined', membership: 'join' }, joinedSince: false }) // => true
 *
 * // The user's own join
 * const before = { visibility: 'joined', membership: 'invite' } as const
 * isHistoryVisible({ before, after: { ...before, membership: 'join' }, joinedSince: false }) // => true
 * ```
 */
export function isHistoryVisible({ before, after = before, joinedSince }: EventSight): boolean {
  return isVisibleIn(before, joinedSince) || isVisibleIn(after, joinedSince)
}

function isVisibleIn({ membership, visibility }: VisibilityState, joinedSince: boolean): boolean {
  if (membership === 'join') return true
  switch (visibility) {
    case 'world_readable':
      return true
    case 'invited':
      return membership === 'invite'
    case 'joined':
      return false
    default:
      return joinedSince
  }
}
