/**
 * Combines the presence of several devices of a user.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#presence | Presence}
 * @module
 */
import { itemsOf, ownNumber, ownString } from '../../json/own.js'
import { presenceLevel } from './compare.js'
import { isCurrentlyActive } from './last-active.js'
import type { UserPresence } from './publish.js'

/** The presence of a device. `UserPresence` is assignable to it. */
export type DevicePresence = Pick<UserPresence, 'currently_active' | 'last_active_ts' | 'presence'>

/**
 * Returns the presence of a user: that of the most available device. If several are equally available, that of the device active last.
 * Without devices, `offline`. The last activity is the latest of all devices, and the user is currently active if any
 * device is.
 *
 * A state that is not in the specification, such as `org.matrix.msc3026.busy`, takes precedence over all others: it was
 * chosen by the user, while `online` is set automatically. Synapse does the same. `hidden` counts as `offline`, so set
 * it on every device.
 *
 * The status message belongs to the user, not to a device.
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
    const ofDevice = ownString(device, 'presence') ?? 'offline'
    const last = ownNumber(device, 'last_active_ts') ?? -Infinity
    lastOfAll = Math.max(lastOfAll, last)
    isAnyActive ||= isCurrentlyActive(device)
    if (rankOf(ofDevice) < rank || (rankOf(ofDevice) === rank && last <= lastActive)) continue
    presence = ofDevice
    rank = rankOf(ofDevice)
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
