/**
 * Decides whether an event mentions a user or the whole room.
 *
 * Only `m.mentions` counts. Names and links in the text are independent of it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions | User and room mentions}
 * @module
 */

import { ownObject, ownString } from '../../json/own.js'
import { mentionsOf } from '../message/mentions.js'
import { userCanNotify } from '../power-levels/permission.js'
import type { PowerLevels } from '../power-levels/power-levels.js'
import type { PushCandidate } from './push-condition-holds.js'

/**
 * Returns whether the event mentions the user by ID. Users do not mention themselves. Whether the user is notified
 * depends on their push rules.
 *
 * @example
 * ```ts
 * import { mentionsUser } from 'matrix-event-model'
 *
 * const content = { msgtype: 'm.text', body: 'Hello!', 'm.mentions': { user_ids: ['@alice:example.org'] } }
 * const event = { type: 'm.room.message', sender: '@bob:example.org', content }
 *
 * mentionsUser(event, '@alice:example.org') // => true
 * mentionsUser(event, '@carol:example.org') // => false
 * ```
 */
export function mentionsUser(event: PushCandidate, userId: string): boolean {
  return ownString(event, 'sender') !== userId && mentionsOf(ownObject(event, 'content')).users.includes(userId)
}

/**
 * Returns whether the event mentions the whole room, and its sender has the power level for that.
 *
 * @example
 * ```ts
 * import { mentionsRoom, powerLevelsOf } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 100 } }, create)
 * const content = { msgtype: 'm.text', body: 'Lunch!', 'm.mentions': { room: true } }
 *
 * mentionsRoom({ type: 'm.room.message', sender: '@alice:example.org', content }, levels) // => true
 * mentionsRoom({ type: 'm.room.message', sender: '@bob:example.org', content }, levels) // => false
 * ```
 */
export function mentionsRoom(event: PushCandidate, powerLevels: PowerLevels): boolean {
  const sender = ownString(event, 'sender')
  return sender !== undefined && mentionsOf(ownObject(event, 'content')).room && userCanNotify(powerLevels, sender)
}
