/**
 * The power level that an action requires.
 *
 * The levels for bans, kicks, invites and redactions are properties of `PowerLevels`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
 * @module
 */

import { listedLevel, namedLevel } from './level.js'
import type { PowerLevels } from './power-levels.js'

/**
 * Returns the level required to send a message-like event, including a redaction of one's own event.
 *
 * @example
 * ```ts
 * import { levelToSendMessage, powerLevelsOf } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ events: { 'm.reaction': 10 } }, create)
 *
 * levelToSendMessage(levels, 'm.reaction') // => 10
 * levelToSendMessage(levels, 'm.room.message') // => 0
 * ```
 */
export function levelToSendMessage(levels: PowerLevels, type: string): number {
  return listedLevel(levels, 'events', type) ?? namedLevel(levels, 'events_default')
}

/**
 * Returns the level required to send a state event.
 *
 * For `m.room.third_party_invite` it is the `invite` level. For `m.room.member` the result does not apply: the level
 * depends on the membership.
 *
 * @example
 * ```ts
 * import { levelToSendState, powerLevelsOf } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ events: { 'm.room.name': 75 } }, create)
 *
 * levelToSendState(levels, 'm.room.name') // => 75
 * levelToSendState(levels, 'm.room.topic') // => 50
 * ```
 */
export function levelToSendState(levels: PowerLevels, type: string): number {
  if (type === 'm.room.third_party_invite') return namedLevel(levels, 'invite')
  return listedLevel(levels, 'events', type) ?? namedLevel(levels, 'state_default')
}

/**
 * Returns the level required to send the notification named `key`; 50 if the room does not set it. The specification
 * defines only `room`, for `@room`.
 *
 * @example
 * ```ts
 * import { levelToNotify, powerLevelsOf } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 *
 * levelToNotify(powerLevelsOf({ notifications: { room: 0 } }, create)) // => 0
 * levelToNotify(powerLevelsOf({}, create)) // => 50
 * ```
 */
export function levelToNotify(levels: PowerLevels, key = 'room'): number {
  return listedLevel(levels, 'notifications', key) ?? 50
}
