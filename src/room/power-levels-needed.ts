/**
 * The power level that something takes.
 *
 * For bans, kicks, invites and redactions it stands in the levels themselves.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
 * @module
 */
import type { PowerLevels } from './power-levels-of.js'

/**
 * The level that it takes to send an event that is not state. Redactions of one's own events are among these. Never
 * throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
  return levels.events.get(type) ?? levels.events_default
}

/**
 * The level that it takes to send a state event. Never throws.
 *
 * An `m.room.third_party_invite` takes the level for invites. Of `m.room.member` it is not to be asked: there, it depends on
 * the membership.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
  if (type === 'm.room.third_party_invite') return levels.invite
  return levels.events.get(type) ?? levels.state_default
}

/**
 * The level that it takes to notify others in the way that `key` names; `room`, for `@room`, is the only way that the
 * specification has. Where the room does not say, 50. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
  return levels.notifications.get(key) ?? 50
}
