/**
 * Permissions that follow from a room's power levels.
 *
 * Only levels are checked: the acting user must also be in the room, and so must a user to kick.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
 * @module
 */

import { ownValue } from '../../json/own.js'
import { parseUserId } from '../identifier/user-id.js'
import { isCreator, listedLevel, namedLevel } from './level.js'
import type { PowerLevels } from './power-levels.js'
import { levelToNotify, levelToSendMessage, levelToSendState } from './required-level.js'
import { userPowerLevel } from './user-level.js'

/**
 * Returns whether `userId` may send message-like events of this type.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanSendMessage } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 100 }, events_default: 50 }, create)
 *
 * userCanSendMessage(levels, '@alice:example.org', 'm.room.message') // => true
 * userCanSendMessage(levels, '@bob:example.org', 'm.room.message') // => false
 * ```
 */
export function userCanSendMessage(levels: PowerLevels, userId: string, type: string): boolean {
  return userPowerLevel(levels, userId) >= levelToSendMessage(levels, type)
}

/**
 * Returns whether `userId` may send state of this type with this state key.
 *
 * A state key that begins with `@` is reserved for the user it names, regardless of levels, except for
 * `m.room.third_party_invite`, whose state key is a token.
 *
 * Two types have other rules: `m.room.member`, see {@link userCanInvite} and the functions below, and up to room
 * version 5 `m.room.aliases`, which any user may send for their own server.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanSendState } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 100 } }, create)
 *
 * userCanSendState(levels, '@alice:example.org', 'm.room.name') // => true
 * userCanSendState(levels, '@bob:example.org', 'm.room.name') // => false
 * userCanSendState(levels, '@alice:example.org', 'org.example.status', '@bob:example.org') // => false
 * ```
 */
export function userCanSendState(levels: PowerLevels, userId: string, type: string, stateKey = ''): boolean {
  const isOfUser = typeof stateKey === 'string' && stateKey.startsWith('@') && type !== 'm.room.third_party_invite'
  return (!isOfUser || stateKey === userId) && userPowerLevel(levels, userId) >= levelToSendState(levels, type)
}

/**
 * Returns whether `userId` may send the notification named `key`. The specification defines only `room`, for `@room`.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanNotify } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 *
 * userCanNotify(powerLevelsOf({ notifications: { room: 0 } }, create), '@bob:example.org') // => true
 * userCanNotify(powerLevelsOf({}, create), '@bob:example.org') // => false
 * ```
 */
export function userCanNotify(levels: PowerLevels, userId: string, key = 'room'): boolean {
  return userPowerLevel(levels, userId) >= levelToNotify(levels, key)
}

/**
 * Returns whether `userId` may invite other users.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanInvite } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 *
 * userCanInvite(powerLevelsOf({}, create), '@bob:example.org') // => true
 * userCanInvite(powerLevelsOf({ invite: 50 }, create), '@bob:example.org') // => false
 * ```
 */
export function userCanInvite(levels: PowerLevels, userId: string): boolean {
  return userPowerLevel(levels, userId) >= namedLevel(levels, 'invite')
}

/**
 * Returns whether `userId` may kick `target`, revoke their invite or deny their knock, which have the same rule:
 * `userId` needs the `kick` level, and a higher level than `target`. Without a `target`: whether they may kick anybody.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanKick } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 50, '@bob:example.org': 50 } }, create)
 *
 * userCanKick(levels, '@alice:example.org', '@carol:example.org') // => true
 * userCanKick(levels, '@alice:example.org', '@bob:example.org') // => false
 * userCanKick(levels, '@alice:example.org') // => true
 * ```
 */
export function userCanKick(levels: PowerLevels, userId: string, target?: string): boolean {
  return userPowerLevel(levels, userId) >= namedLevel(levels, 'kick') && standsAbove(levels, userId, target)
}

/**
 * Returns whether `userId` may ban `target`: they need the `ban` level, and a higher level than `target`. Without a
 * `target`: whether they may ban anybody.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanBan } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '12' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@bob:example.org': 100 } }, create)
 *
 * userCanBan(levels, '@alice:example.org', '@bob:example.org') // => true
 * userCanBan(levels, '@bob:example.org', '@alice:example.org') // => false
 * ```
 */
export function userCanBan(levels: PowerLevels, userId: string, target?: string): boolean {
  return userPowerLevel(levels, userId) >= namedLevel(levels, 'ban') && standsAbove(levels, userId, target)
}

/**
 * Returns whether `userId` may unban `target`: they need the `ban` and `kick` levels, and a higher level than `target`.
 * Without a `target`: whether they may unban anybody.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanUnban } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@bob:example.org': 50 }, kick: 75 }, create)
 *
 * userCanUnban(levels, '@bob:example.org', '@mallory:example.com') // => false
 * ```
 */
export function userCanUnban(levels: PowerLevels, userId: string, target?: string): boolean {
  return userPowerLevel(levels, userId) >= namedLevel(levels, 'ban') && userCanKick(levels, userId, target)
}

/**
 * Returns whether `userId` may redact an event of `author`, who may be the same user: they need the level to send
 * `m.room.redaction`, and for another user's event also the `redact` level.
 *
 * This is the rule for clients that are about to send a redaction. For a received redaction, see `redactionApplies`.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanRedact } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({}, create)
 *
 * userCanRedact(levels, '@bob:example.org', '@bob:example.org') // => true
 * userCanRedact(levels, '@bob:example.org', '@carol:example.org') // => false
 * ```
 */
export function userCanRedact(levels: PowerLevels, userId: string, author: string): boolean {
  if (!userCanSendMessage(levels, userId, 'm.room.redaction')) return false
  return userId === author || userPowerLevel(levels, userId) >= namedLevel(levels, 'redact')
}

/**
 * Returns whether `userId` may set the level of `target`, who may be the same user, in `m.room.power_levels`, or remove
 * the entry (`undefined`). The result agrees with `powerLevelsRefusals` for an event that changes nothing else.
 *
 * They need the level to send `m.room.power_levels`. They cannot set a level above their own, or change the entry of
 * another user whose level is not below their own; setting the current level changes nothing and is allowed. The
 * creators of a room of version 12 or later cannot be listed. `to` must be an integer within ±(2^53−1).
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userCanSetPowerLevel } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 100, '@bob:example.org': 100 } }, create)
 *
 * userCanSetPowerLevel(levels, '@alice:example.org', '@carol:example.org', 100) // => true
 * userCanSetPowerLevel(levels, '@alice:example.org', '@carol:example.org', 101) // => false
 * userCanSetPowerLevel(levels, '@alice:example.org', '@bob:example.org', undefined) // => false
 * userCanSetPowerLevel(levels, '@alice:example.org', '@alice:example.org', 0) // => true
 * ```
 */
export function userCanSetPowerLevel(
  levels: PowerLevels,
  userId: string,
  target: string,
  to: number | undefined,
): boolean {
  const userLevel = userPowerLevel(levels, userId)
  if (userLevel < levelToSendState(levels, 'm.room.power_levels')) return false
  if (to !== undefined && (!Number.isSafeInteger(to) || !canBeListed(levels, target))) return false
  // A user without an entry has no protected level: `users_default` is not an entry.
  const current = listedLevel(levels, 'users', target)
  if (to === current || ownValue(levels, 'hasEvent') === false) return true
  const isProtected = current !== undefined && current >= userLevel && target !== userId
  return !isProtected && (to === undefined || to <= userLevel)
}

function canBeListed(levels: PowerLevels, userId: string): boolean {
  return !isCreator(levels, userId) && parseUserId(userId)._tag === 'Right'
}

function standsAbove(levels: PowerLevels, userId: string, target: string | undefined): boolean {
  return target === undefined || userPowerLevel(levels, userId) > userPowerLevel(levels, target)
}
