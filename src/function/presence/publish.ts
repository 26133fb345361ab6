/**
 * Builds `m.presence` events from the state that a server keeps.
 *
 * Hidden users look exactly like offline users.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */

import type { UserId } from '../../event/common/identifier.js'
import type { PresenceState } from '../../event/common/presence-state.js'
import type { PresenceEvent, PresenceEventContent } from '../../event/presence/presence.js'
import { isObject, ownBoolean, ownNumber, ownString, ownValue } from '../../json/own.js'
import { isUserId } from '../identifier/sigil.js'
import { presenceLevel } from './compare.js'
import { isCurrentlyActive, lastActiveAgo } from './last-active.js'

/**
 * The presence of a user or of one of their devices, as a server keeps it.
 *
 * Where `m.presence` has the same key, the name and type are the same, so functions on its content work here too.
 */
export interface UserPresence {
  /** The avatar of the user. Absent: none. */
  readonly avatar_url?: string | undefined
  /** Whether others have been told that the user is active until further notice. */
  readonly currently_active?: boolean | undefined
  /** The display name of the user. Absent: none. */
  readonly displayname?: string | undefined
  /**
   * The last activity that others may see, in milliseconds since the Unix epoch. Unchanged while the user is hidden.
   * Absent: the user was never active.
   */
  readonly last_active_ts?: number | undefined
  /** The user's own setting, including `hidden`. */
  readonly presence: PresenceState
  /** The status message. Absent: none. */
  readonly status_msg?: string | undefined
  /** The user whose presence it is. */
  readonly user_id: string
}

/**
 * Builds the `m.presence` to send to other users at `now`, in milliseconds since the Unix epoch.
 *
 * Absent and empty fields are left out; `currently_active` is written only if the user is `online` or better. A
 * `hidden` user is shown as `offline`, with the `last_active_ago` of their last visible activity. A state without a
 * `presence` counts as `offline`; with an invalid `user_id`, the event has no sender.
 *
 * @example
 * ```ts
 * import { buildPresenceEvent, type UserPresence } from 'matrix-event-model'
 *
 * const alice: UserPresence = { user_id: '@alice:example.org', presence: 'hidden', last_active_ts: 1000 }
 * buildPresenceEvent(alice, 3000).sender // => '@alice:example.org'
 * buildPresenceEvent(alice, 3000).content // => { presence: 'offline', last_active_ago: 2000 }
 * ```
 */
export function buildPresenceEvent(state: UserPresence, now: number): PresenceEvent {
  const presence = shownPresence(state)
  const last_active_ago = lastActiveAgo(ownNumber(state, 'last_active_ts'), now)
  const currently_active = presenceLevel(presence) > 1 ? ownBoolean(state, 'currently_active') : undefined
  const status_msg = ownString(state, 'status_msg')
  const displayname = ownString(state, 'displayname')
  const avatar_url = ownString(state, 'avatar_url')
  const sender = ownString(state, 'user_id')
  return {
    content: {
      presence,
      ...(last_active_ago !== undefined && { last_active_ago }),
      ...(currently_active !== undefined && { currently_active }),
      ...(status_msg && { status_msg }),
      ...(displayname && { displayname }),
      ...(avatar_url && { avatar_url }),
    },
    // An invalid user ID leaves the event without a sender.
    ...((isUserId(sender) && { sender }) as { readonly sender: UserId }),
    type: 'm.presence',
  }
}

/**
 * Returns the visible part of a presence: `offline` for `hidden`, without `currently_active`. Any other content is
 * returned unchanged.
 *
 * `last_active_ago` stays, since offline users have it too. It must not count from anything that the user did while
 * hidden.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @example
 * ```ts
 * import { concealHidden } from 'matrix-event-model'
 *
 * concealHidden({ presence: 'hidden', currently_active: true }) // => { presence: 'offline' }
 * concealHidden({ presence: 'unavailable' }) // => { presence: 'unavailable' }
 * ```
 */
export function concealHidden(content: PresenceEventContent): PresenceEventContent {
  if (ownValue(content, 'presence') !== 'hidden') return isObject(content) ? content : { presence: 'offline' }
  const { currently_active, ...shown } = content
  return { ...shown, presence: 'offline' }
}

/**
 * Returns whether others can see a difference between two states of a user, and need `buildPresenceEvent(next, now)`.
 *
 * A later `last_active_ts` is visible only if the user is not currently active: an event with `currently_active`
 * remains valid until the next one.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @example
 * ```ts
 * import { isPresenceDue } from 'matrix-event-model'
 *
 * const user_id = '@alice:example.org'
 * const alice = { user_id, presence: 'online', currently_active: true, last_active_ts: 1000 } as const
 *
 * isPresenceDue(alice, { ...alice, last_active_ts: 2000 }) // => false
 * isPresenceDue(alice, { ...alice, currently_active: false }) // => true
 * isPresenceDue({ ...alice, presence: 'hidden' }, { ...alice, presence: 'offline' }) // => false
 * ```
 */
export function isPresenceDue(previous: UserPresence, next: UserPresence): boolean {
  return (
    shownPresence(previous) !== shownPresence(next) ||
    SHOWN_TEXTS.some((key) => (ownString(previous, key) || '') !== (ownString(next, key) || '')) ||
    isCurrentlyActive(previous) !== isCurrentlyActive(next) ||
    (!isCurrentlyActive(next) && ownNumber(previous, 'last_active_ts') !== ownNumber(next, 'last_active_ts'))
  )
}

const SHOWN_TEXTS = ['avatar_url', 'displayname', 'status_msg'] as const

function shownPresence(state: UserPresence): string {
  const presence = ownString(state, 'presence')
  return presence === undefined || presence === 'hidden' ? 'offline' : presence
}
