/**
 * The presence of a user who has several devices.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import { itemsOf, ownNumber, ownString } from '../../json/own.js'
import { presenceLevel } from './compare.js'
import { isCurrentlyActive } from './last-active.js'
import type { UserPresence } from './publish.js'

/** What a server knows of a device. A `UserPresence` is one. */
export type DevicePresence = Pick<UserPresence, 'currently_active' | 'last_active_ts' | 'presence'>

/**
 * The presence of a user by that of their devices: the most available one, and among equals the one that was active last.
 * Where there are no devices, `offline`. The user was last active when the last of the devices was, and is currently
 * active where a device is.
 *
 * A state that the specification does not name, such as `org.matrix.msc3026.busy`, counts before all others here: whereas
 * a device is `online` by itself, this is what the user has chosen. Synapse does the same. `hidden` counts as `offline`,
 * so set it on every device.
 *
 * The status message is the user's, not a device's.
 *
 * @example
 * ```ts
 * import { isPresenceDue, presenceAfter, presenceOfDevices, type UserPresence } from 'matrix-event-model'
 *
 * const user_id = '@alice:example.org'
 * const laptop: UserPresence = { user_id, presence: 'unavailable', last_active_ts: 1000 }
 * const phone = presenceAfter({ user_id, presence: 'offline' }, { _tag: 'connected', at: 5000 }).state
 *
 * const before: UserPresence = { user_id, presence: 'unavailable', last_active_ts: 1000, status_msg: 'Hi!' }
 * const alice = { ...before, ...presenceOfDevices([laptop, phone]) }
 * alice.presence // => 'online'
 * alice.last_active_ts // => 5000
 * isPresenceDue(before, alice) // => true
 * ```
 */
export function presenceOfDevices(devices: Iterable<DevicePresence>): DevicePresence {
  let presence = 'offline'
  let rank = -1
  let lastActive = -Infinity
  let lastOfAll = -Infinity
  let isAnyActive = false
  for (const device of itemsOf(devices)) {
    const own = ownString(device, 'presence') ?? 'offline'
    const last = ownNumber(device, 'last_active_ts') ?? -Infinity
    lastOfAll = Math.max(lastOfAll, last)
    isAnyActive ||= isCurrentlyActive(device)
    if (rankOf(own) < rank || (rankOf(own) === rank && last <= lastActive)) continue
    presence = own
    rank = rankOf(own)
    lastActive = last
  }
  return {
    presence,
    currently_active: isAnyActive && presenceLevel(presence) > 1,
    ...(lastOfAll !== -Infinity && { last_active_ts: lastOfAll }),
  }
}

function rankOf(presence: string): number {
  const isNamed = presence === 'unavailable' || presenceLevel(presence) !== 1
  return isNamed ? presenceLevel(presence) : Infinity
}
