/**
 * Who may see an event of a room's past.
 *
 * What counts is the state at the event, not of today: the visibility and the user's membership of that time. A user who
 * may see an event may do so even after they have left.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-history-visibility | Room History Visibility}
 * @module
 */

import type { HistoryVisibility } from '../../event/room/history-visibility.js'
import type { Membership } from '../../event/room/member.js'
import { ownObject, ownValue } from '../../json/own.js'

/** The part of a room's state that decides who sees its events. */
export interface VisibilityState {
  /** The user's. Absent: `leave`. */
  readonly membership?: Membership | undefined
  /** Absent, or an unknown value: `shared`. */
  readonly visibility?: HistoryVisibility | undefined
}

/** An event's place in a room's history, as a user sees it. */
export interface EventSight {
  /** The state before the event. */
  readonly before: VisibilityState
  /**
   * The state after the event. Absent: the same as before, as it is after all events but an
   * `m.room.history_visibility` and the user's own `m.room.member`.
   */
  readonly after?: VisibilityState | undefined
  /** Whether the user has joined the room at any time after the event. */
  readonly joinedSince: boolean
}

/**
 * Whether the user may see the event. An event that changes the visibility, or the user's membership, is visible where it is
 * so by the state before it or by the state after it.
 *
 * A user's own rejection of an invite is not, where only members see the history: the specification has no exception for
 * it, though servers may show it.
 *
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
export function isHistoryVisible(sight: EventSight): boolean {
  const before = ownObject(sight, 'before')
  const after = ownObject(sight, 'after') ?? before
  const joinedSince = ownValue(sight, 'joinedSince') === true
  return isVisibleIn(before, joinedSince) || isVisibleIn(after, joinedSince)
}

function isVisibleIn(state: VisibilityState | undefined, joinedSince: boolean): boolean {
  const membership = ownValue(state, 'membership')
  if (membership === 'join') return true
  switch (ownValue(state, 'visibility')) {
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
