/**
 * `m.presence`, made from what a server knows of a user.
 *
 * What others get to see is not all that is known: a hidden user looks like one who is offline, in every key.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @module
 */
import type { UserId } from '../common/identifier.js'
import type { PresenceState } from '../common/presence-state.js'
import { isMoreAvailable } from './compare.js'
import { lastActiveAgo } from './last-active.js'
import type { PresenceEvent, PresenceEventContent } from './presence.js'

/** What a server knows of a user's presence. Plain data; the keys that `m.presence` has too mean the same here. */
export interface UserPresence {
  readonly avatar_url?: string | undefined
  /** Others have been told that the user is active until further notice. */
  readonly currently_active?: boolean | undefined
  readonly displayname?: string | undefined
  /**
   * The last activity that others may know of, in milliseconds since the Unix epoch. It stands still while the user is
   * hidden. Left out where the user was never seen active.
   */
  readonly last_active_ts?: number | undefined
  /** As the user has it, `hidden` included. */
  readonly presence: PresenceState
  readonly status_msg?: string | undefined
  readonly user_id: UserId
}

/**
 * The `m.presence` that others are sent of a user at `now`, in milliseconds since the Unix epoch.
 *
 * What is unset is left out, `""` included; `currently_active` stands only where the user is `online` or better. A
 * `hidden` user is shown as `offline`, with the `last_active_ago` of the time when others last saw them active. Never
 * throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mpresence | m.presence}
 * @example
 * ```ts
 * import { presenceEvent, type UserPresence } from 'matrix-event-model'
 *
 * const alice: UserPresence = { user_id: '@alice:example.org', presence: 'hidden', last_active_ts: 1000 }
 * presenceEvent(alice, 3000).sender // => '@alice:example.org'
 * presenceEvent(alice, 3000).content // => { presence: 'offline', last_active_ago: 2000 }
 * ```
 */
export function presenceEvent(state: UserPresence, now: number): PresenceEvent {
  const { avatar_url, currently_active, displayname, presence, status_msg } = state
  const last_active_ago = lastActiveAgo(state.last_active_ts, now)
  return {
    content: concealHidden({
      presence,
      ...(last_active_ago !== undefined && { last_active_ago }),
      ...(currently_active !== undefined && isMoreAvailable(presence, 'unavailable') && { currently_active }),
      ...(status_msg && { status_msg }),
      ...(displayname && { displayname }),
      ...(avatar_url && { avatar_url }),
    }),
    sender: state.user_id,
    type: 'm.presence',
  }
}

/**
 * What others may see of a presence: `offline` for `hidden`, and then nothing of being currently active. Any other content
 * comes back as the same object.
 *
 * A `last_active_ago` stays, since one who is offline has it too. It must not count from anything that the user did
 * while hidden. Never throws.
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
  if (content.presence !== 'hidden') return content
  const { currently_active, ...shown } = content
  return { ...shown, presence: 'offline' }
}
