/**
 * Decides which past events of a room a user may see.
 *
 * The state at the time of the event counts, not the current state: both the history visibility and the user's
 * membership at that point. A user who may see an event may still see it after leaving.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-history-visibility | Room History Visibility}
 * @module
 */

import type { HistoryVisibility } from '../../event/room/history-visibility.js'
import type { Membership } from '../../event/room/member.js'
import { ownObject, ownValue } from '../../json/own.js'

/** The part of a room's state that decides who sees its events. */
export interface VisibilityState {
  /** The user's membership. Absent: `leave`. */
  readonly membership?: Membership | undefined
  /** Absent, or an unknown value: `shared`. */
  readonly visibility?: HistoryVisibility | undefined
}

/** The state around an event, and the user's later membership. */
export interface EventSight {
  /** The state before the event. */
  readonly before: VisibilityState
  /**
   * The state after the event. Absent: the same as `before`, which holds for every event except an
   * `m.room.history_visibility` and the user's own `m.room.member`.
   */
  readonly after?: VisibilityState | undefined
  /** Whether the user has joined the room at any time after the event. */
  readonly joinedSince: boolean
}

/**
 * Returns whether the user may see the event. An event that changes the history visibility or the user's membership is
 * visible if either the state before it or the state after it makes it visible.
 *
 * A user's own rejection of an invite is not visible when the history is visible to members only: the specification
 * makes no exception for it, although servers may show it.
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
