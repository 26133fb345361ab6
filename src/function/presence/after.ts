/**
 * The server side of presence, as a fold over the things that happen to a user.
 *
 * It has no clock and no timers: each signal has a timestamp, and the server decides when to check for idle users. A
 * server that tracks presence per device folds the signals of each device and combines them with `presenceOfDevices`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */

import type { PresenceState } from '../../event/common/presence-state.js'
import { isObject, own, ownBoolean, ownNumber, ownString, ownValue } from '../../json/own.js'
import { isProactive, presenceLevel } from './compare.js'
import { isPresenceDue, type UserPresence } from './publish.js'

/** Something that happened to a user. */
export type PresenceSignal = {
  /** The time of the signal, in milliseconds since the Unix epoch. */
  readonly at: number
} & (
  | {
      /** The user sent an event to a room. */
      readonly _tag: 'message-sent'
    }
  | {
      /** The user was active in another way: typed, read, sent a receipt. */
      readonly _tag: 'activity'
    }
  | {
      /** The user, or a client for them, set their presence. */
      readonly _tag: 'presence-set'
      /** The new state. */
      readonly presence: PresenceState
      /**
       * Absent: unchanged, since clients that only report an idle user omit it. `null` or `""`: removed. A server that
       * treats absence as removal, such as Synapse, passes `null`.
       */
      readonly status_msg?: string | null | undefined
    }
  | {
      /** A client of the user connected to the event stream. */
      readonly _tag: 'connected'
      /** The `set_presence` of the request. Absent: `online`. */
      readonly presence?: PresenceState | undefined
    }
  | {
      /** The server checked whether the user still counts as currently active. */
      readonly _tag: 'activity-timeout'
      /**
       * Time after the last activity for which a user counts as currently active, in milliseconds. Synapse: one minute.
       */
      readonly threshold: number
    }
  | {
      /** The server checked whether the user is idle. */
      readonly _tag: 'idle-timeout'
      /** Time without activity after which a user is idle, in milliseconds. */
      readonly threshold: number
    }
  | {
      /** The user's last client disconnected. */
      readonly _tag: 'connection-lost'
    }
)

/** The result of a signal. */
export interface PresenceOutcome {
  /** The same object as before if nothing changed. */
  readonly state: UserPresence
  /**
   * Whether the signal shows that the user is active. Also true for a message from a hidden user, which is not
   * recorded.
   */
  readonly proactive: boolean
  /** Whether the change is visible to others, who need the `m.presence` that `buildPresenceEvent` returns. */
  readonly due: boolean
}

/**
 * Returns the user's presence after `signal`.
 *
 * - `message-sent` and `activity` are pro-active. They turn `offline` and `unavailable` into `online`, and update the
 *   last activity. A user who is `online` or better becomes currently active, so that others need no further updates.
 * - `presence-set` sets any presence, and is pro-active if the presence becomes more available.
 * - `connected` turns `offline` into `online`, which is pro-active. Other states stay as they are: a user who is
 *   hidden, or chose to be idle or busy, remains so when clients reconnect. If the client requests less than `online`,
 *   it is not pro-active.
 * - `activity-timeout` ends being currently active if the last activity is older than the threshold, and changes
 *   nothing else.
 * - `idle-timeout` makes a user who is `online` or better `unavailable` if the last activity is older than the
 *   threshold, or there was none.
 * - `connection-lost` makes a user `offline`. A `hidden` user stays `hidden`, or their next message would reveal them.
 *
 * **Hidden** users look exactly as if they were offline. Their actions are pro-active, as the first version of the
 * protocol says of any message, but not recorded: the last activity remains the last one that others could see, even
 * after the user is no longer hidden.
 *
 * **States that are not in the specification**, such as `org.matrix.msc3026.busy`, are chosen by the user. Only
 * `presence-set` and `connection-lost` end them. Activity updates the last activity; since `currently_active` does not
 * apply to these states, each update makes an `m.presence` due.
 *
 * Signals apply in the order in which they are given. A timestamp that is not finite, or earlier than a previous one,
 * does not change the last activity. An unknown signal changes nothing, and a field of the state with a wrong type
 * counts as absent.
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
    // A client that connects as idle does not show that its user is active.
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

/** Returns whether this is `online` or better: only then can a user be idle or currently active. */
function isOnline(presence: string): boolean {
  return presenceLevel(presence) > 1
}

/** Returns whether the last activity is older than the threshold, or there was none. */
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

/** Returns the same object if it already has these fields, otherwise a copy without undefined fields. */
function withFields(state: UserPresence, fields: Fields): UserPresence {
  if (isObject(state) && Object.entries(fields).every(([key, value]) => value === own(state, key))) return state
  const set = Object.entries({ ...(isObject(state) && state), ...fields }).filter(([, value]) => value !== undefined)
  // Each field was read with its type above.
  return Object.fromEntries(set) as Fields as UserPresence
}
