/**
 * What becomes of a user's presence: the server's side of presence, as a fold over what happens to the user.
 *
 * There is no clock and no timer in it. Each signal carries its time; when to look for idle users, and over how many
 * devices, is the server's business.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */

import type { PresenceState } from '../common/presence-state.js'
import { isMoreAvailable, isProactive, presenceLevel } from './compare.js'
import type { UserPresence } from './publish.js'

/** Something that happens to a user, at a time in milliseconds since the Unix epoch. */
export type PresenceSignal =
  /** The user sent something to a room. */
  | { readonly _tag: 'message-sent'; readonly at: number }
  | {
      /** The user, or a client for them, asked for a presence. */
      readonly _tag: 'presence-set'
      readonly at: number
      readonly presence: PresenceState
      /** Left out: it stays as it is. `null` or `""`: it is removed. */
      readonly status_msg?: string | null | undefined
    }
  | {
      /** The server has looked whether the user is idle. */
      readonly _tag: 'idle-timeout'
      readonly at: number
      /** For how many milliseconds a user may do nothing and not be idle. */
      readonly threshold: number
    }
  /** The last of the user's clients has gone. */
  | { readonly _tag: 'connection-lost'; readonly at: number }

/** What a signal leads to. */
export interface PresenceOutcome {
  /** The same object as before, where the signal changes nothing. */
  readonly state: UserPresence
  /** The signal was the user's own doing, and shows that they are there. */
  readonly proactive: boolean
  /** Others see a difference, and are to be sent an `m.presence`: that of `presenceEvent`. */
  readonly due: boolean
}

/**
 * The state of a user's presence after `signal`.
 *
 * - `message-sent` is pro-active, and moves the last activity. It sets a user who is `offline` or idle `online`. They are
 *   currently active from then on, so that others need not hear of further messages. Of a `hidden` user it changes nothing
 *   at all: what is not noted cannot be told, now or once they show themselves again.
 * - `presence-set` is pro-active where the presence goes up, and then moves the last activity. What the user asks for
 *   stands, even if that is to be idle.
 * - `idle-timeout` sets a user who is `online` or better `unavailable`, if they did nothing for longer than the threshold,
 *   or ever.
 * - `connection-lost` sets a user `offline`. One who is `hidden` stays so, or their next message would give them away.
 *
 * An `m.presence` is due where another presence, status message or `currently_active` is to be seen than before. A new
 * status message is shown even of a hidden user: it is meant to be read.
 *
 * Signals count in the order in which they are given. A time before that of an earlier one, or one that is not finite,
 * does not move the last activity. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#last-active-ago | Last active ago}
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#idle-timeout | Idle timeout}
 * @example
 * ```ts
 * import { presenceAfter, type UserPresence } from 'matrix-event-model'
 *
 * const idle: UserPresence = { user_id: '@alice:example.org', presence: 'unavailable', last_active_ts: 1000 }
 * const back = presenceAfter(idle, { _tag: 'message-sent', at: 9000 })
 * back.state.presence // => 'online'
 * back.state.last_active_ts // => 9000
 * back.due // => true
 *
 * presenceAfter(back.state, { _tag: 'message-sent', at: 9500 }).due // => false
 * presenceAfter(back.state, { _tag: 'idle-timeout', at: 9500, threshold: 300_000 }).state === back.state // => true
 * ```
 */
export function presenceAfter(state: UserPresence, signal: PresenceSignal): PresenceOutcome {
  const presence = presenceOn(signal, state)
  // Nothing but a message and the user's own wish leads up.
  const proactive = signal._tag === 'message-sent' || isProactive(state.presence, presence)
  const shown = proactive && presence !== 'hidden'
  const next = changed(state, {
    presence,
    currently_active: isConnected(presence) ? shown || state.currently_active : undefined,
    last_active_ts: shown ? later(state.last_active_ts, signal.at) : state.last_active_ts,
    status_msg: statusOn(signal, state),
  })
  return { state: next, proactive, due: looksDifferent(state, next) }
}

function presenceOn(signal: PresenceSignal, { presence, last_active_ts }: UserPresence): PresenceState {
  switch (signal._tag) {
    case 'message-sent':
      return presence === 'hidden' || isConnected(presence) ? presence : 'online'
    case 'presence-set':
      return signal.presence
    case 'idle-timeout': {
      const isIdle = last_active_ts === undefined || signal.at - last_active_ts > signal.threshold
      return isConnected(presence) && isIdle ? 'unavailable' : presence
    }
    case 'connection-lost':
      return presence === 'hidden' ? presence : 'offline'
  }
}

function statusOn(signal: PresenceSignal, { status_msg }: UserPresence): string | undefined {
  if (signal._tag !== 'presence-set' || signal.status_msg === undefined) return status_msg
  return signal.status_msg || undefined
}

/** `online` or better. */
function isConnected(presence: PresenceState): boolean {
  return isMoreAvailable(presence, 'unavailable')
}

function later(lastActiveTs: number | undefined, at: number): number | undefined {
  return Number.isFinite(at) && (lastActiveTs === undefined || at > lastActiveTs) ? at : lastActiveTs
}

/** The same object where nothing changes; otherwise one without the fields that are now unset. */
function changed(state: UserPresence, fields: Partial<UserPresence>): UserPresence {
  const next = { ...state, ...fields }
  const keys = Object.keys(fields) as (keyof UserPresence)[]
  if (keys.every((key) => next[key] === state[key])) return state
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as UserPresence
}

/**
 * Whether `presenceEvent` gives others something new. It shows `hidden` as `offline`, and the two share a level.
 * `last_active_ago` is left aside: it grows by itself, and starts anew only together with one of these, or while the user
 * is currently active and nobody needs to be told.
 */
function looksDifferent(a: UserPresence, b: UserPresence): boolean {
  return (
    presenceLevel(a.presence) !== presenceLevel(b.presence) ||
    (isConnected(a.presence) && a.currently_active !== b.currently_active) ||
    (a.status_msg ?? '') !== (b.status_msg ?? '')
  )
}
