/**
 * What becomes of a user's presence: the server's side of presence, as a fold over what happens to the user.
 *
 * It has no clock and no timer: each signal carries its time, and the server decides when to look for idle users. A server
 * that keeps a state for each device folds each of them; `presenceOfDevices` combines the results.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */

import type { PresenceState } from '../../event/common/presence-state.js'
import { isObject, own, ownBoolean, ownNumber, ownString, ownValue } from '../../json/own.js'
import { isProactive, presenceLevel } from './compare.js'
import { isPresenceDue, type UserPresence } from './publish.js'

/** Something that happens to a user, at a time in milliseconds since the Unix epoch. */
export type PresenceSignal =
  /** The user sent something to a room. */
  | { readonly _tag: 'message-sent'; readonly at: number }
  /** The user did anything else that shows that they are there: typed, read, sent a receipt. */
  | { readonly _tag: 'activity'; readonly at: number }
  | {
      /** The user, or a client for them, asked for a presence. */
      readonly _tag: 'presence-set'
      readonly at: number
      readonly presence: PresenceState
      /**
       * Absent: it stays as it is, since clients that only report an idle user leave it out. `null` or `""`: it is removed.
       * A server that removes it in both cases, as Synapse does, passes `null`.
       */
      readonly status_msg?: string | null | undefined
    }
  | {
      /** A client of the user has connected to the event stream. */
      readonly _tag: 'connected'
      readonly at: number
      /** The `set_presence` of its request; absent: `online`. */
      readonly presence?: PresenceState | undefined
    }
  | {
      /** The server has looked whether the user is still to be called currently active. */
      readonly _tag: 'activity-timeout'
      readonly at: number
      /** For how many milliseconds after their last activity a user counts as currently active. Synapse: a minute. */
      readonly threshold: number
    }
  | {
      /** The server has looked whether the user is idle. */
      readonly _tag: 'idle-timeout'
      readonly at: number
      /** For how many milliseconds a user may do nothing without being idle. */
      readonly threshold: number
    }
  /** The last of the user's clients has disconnected. */
  | { readonly _tag: 'connection-lost'; readonly at: number }

/** What a signal leads to. */
export interface PresenceOutcome {
  /** The same object as before, where the signal changes nothing. */
  readonly state: UserPresence
  /** Whether the signal shows that the user is active. It is true of a message of a hidden user too, which leaves no trace. */
  readonly proactive: boolean
  /** Whether others see a difference, and are to be sent an `m.presence`: the result of `buildPresenceEvent`. */
  readonly due: boolean
}

/**
 * The state of a user's presence after `signal`.
 *
 * - `message-sent` and `activity` are pro-active. They set a user who is `offline` or `unavailable` `online`, and move the
 *   last activity. A user who is `online` or better is currently active from then on, so that others need not be told of
 *   what follows.
 * - `presence-set` sets any presence, and is pro-active where the presence goes up.
 * - `connected` sets a user online who is `offline`, which is pro-active. All others stay as they are: who is hidden, or has
 *   chosen to be idle or busy, goes on to be so while their clients reconnect. Where the client asks for less than
 *   `online`, it is not pro-active.
 * - `activity-timeout` ends being currently active, and changes nothing else, if the last activity is longer ago than the
 *   threshold.
 * - `idle-timeout` sets a user who is `online` or better `unavailable`, if the last activity is longer ago than the
 *   threshold, or there was none.
 * - `connection-lost` sets a user `offline`. One who is `hidden` stays so, or their next message would reveal them.
 *
 * **Hidden** users behave as if they were offline, so that nobody can tell the difference. What they do is pro-active, as the
 * protocol's first version has it of any message, but it is not recorded: the last activity is the last one that others
 * may know of, also once the user is no longer hidden.
 *
 * **States that the specification does not name**, such as `org.matrix.msc3026.busy`, are the user's choice. Only
 * `presence-set` and `connection-lost` end them. Activity moves the last activity; as `currently_active` is not for them, an
 * `m.presence` is due each time.
 *
 * Signals count in the order in which they are given. A time before that of an earlier one, or one that is not finite,
 * does not move the last activity. A signal that is not one of these changes nothing, and a part of the state that has a
 * wrong type counts as absent.
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
 * presenceAfter(back.state, { _tag: 'activity', at: 9500 }).due // => false
 * presenceAfter(back.state, { _tag: 'activity-timeout', at: 70_000, threshold: 60_000 }).due // => true
 * presenceAfter(back.state, { _tag: 'idle-timeout', at: 70_000, threshold: 300_000 }).state === back.state // => true
 * ```
 */
export function presenceAfter(state: UserPresence, signal: PresenceSignal): PresenceOutcome {
  const previous = ownString(state, 'presence') ?? 'offline'
  const isOver = isBeyondThreshold(signal, state)
  const presence = presenceOn(signal, previous, isOver)
  const tag = ownValue(signal, '_tag')
  const proactive =
    tag === 'message-sent' ||
    tag === 'activity' ||
    // A client that connects to be idle says nothing of its user's doing.
    (isProactive(previous, presence) && (tag === 'presence-set' || isOnline(presence)))
  const isRecorded = proactive && presence !== 'hidden'
  const wasActive = ownBoolean(state, 'currently_active')
  const isActive = isRecorded || (wasActive && !(tag === 'activity-timeout' && isOver))
  const next = withFields(state, {
    avatar_url: ownString(state, 'avatar_url'),
    currently_active: isOnline(presence) ? isActive : undefined,
    displayname: ownString(state, 'displayname'),
    last_active_ts: lastActiveOn(signal, state, isRecorded),
    presence,
    status_msg: statusOn(signal, state),
    user_id: ownString(state, 'user_id'),
  })
  return { state: next, proactive, due: isPresenceDue(state, next) }
}

function presenceOn(signal: PresenceSignal, presence: string, isOver: boolean): string {
  switch (ownValue(signal, '_tag')) {
    case 'message-sent':
    case 'activity':
      return presence === 'offline' || presence === 'unavailable' ? 'online' : presence
    case 'presence-set':
      return ownString(signal, 'presence') ?? presence
    case 'connected':
      return presence === 'offline' ? (ownString(signal, 'presence') ?? 'online') : presence
    case 'idle-timeout':
      return isOnline(presence) && isOver ? 'unavailable' : presence
    case 'connection-lost':
      return presence === 'hidden' ? presence : 'offline'
    default:
      return presence
  }
}

/** Whether this is `online` or better: only then can a user be idle, or currently active. */
function isOnline(presence: string): boolean {
  return presenceLevel(presence) > 1
}

/** Whether the last activity is longer ago than a timeout allows, or there was none. */
function isBeyondThreshold(timeout: PresenceSignal, state: UserPresence): boolean {
  const at = ownNumber(timeout, 'at')
  const threshold = ownNumber(timeout, 'threshold')
  if (at === undefined || threshold === undefined) return false
  const last = ownNumber(state, 'last_active_ts')
  return last === undefined || at - last > threshold
}

function lastActiveOn(signal: PresenceSignal, state: UserPresence, isRecorded: boolean): number | undefined {
  const last = ownNumber(state, 'last_active_ts')
  const at = ownNumber(signal, 'at')
  return isRecorded && at !== undefined && (last === undefined || at > last) ? at : last
}

function statusOn(signal: PresenceSignal, state: UserPresence): string | undefined {
  const previous = ownString(state, 'status_msg')
  if (ownValue(signal, '_tag') !== 'presence-set') return previous
  const status = ownValue(signal, 'status_msg')
  return status === null ? undefined : typeof status === 'string' ? status || undefined : previous
}

type Fields = { readonly [Key in keyof Required<UserPresence>]: unknown }

/** The same object where it has these fields already; otherwise one without those that are undefined. */
function withFields(state: UserPresence, fields: Fields): UserPresence {
  if (isObject(state) && Object.entries(fields).every(([key, value]) => value === own(state, key))) return state
  const set = Object.entries({ ...(isObject(state) && state), ...fields }).filter(([, value]) => value !== undefined)
  // The fields were read by their types.
  return Object.fromEntries(set) as unknown as UserPresence
}
