/**
 * Who may do what in a room, by its power levels.
 *
 * The answers are about levels only: the user who acts must also be in the room, a user to be kicked too.
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
 * Whether `userId` may send events of this type that are not state.
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
 * Whether `userId` may send state of this type under this key.
 *
 * A key that begins with `@` belongs to the user it names, and nobody else may write there, whatever their level. That
 * of an `m.room.third_party_invite` is a token instead.
 *
 * Two types have other rules: `m.room.member`, see {@link userCanInvite} and the functions below, and up to room
 * version 5 `m.room.aliases`, which anybody may send for their own server.
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
 * Whether `userId` may notify others in the way that `key` names. The specification has only `room`, for `@room`.
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
 * Whether `userId` may invite others.
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
 * Whether `userId` may kick `target`, revoke their invite or deny their knock, for which the rules are the same: they
 * must have the level for kicks, and a higher one than `target`. Without a `target`: whether they may kick anybody.
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
 * Whether `userId` may ban `target`: they must have the level for bans, and a higher one than `target`. Without a
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
 * Whether `userId` may lift the ban of `target`: they must have the levels for bans and for kicks, and a higher one
 * than `target`. Without a `target`: whether they may lift any ban.
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
 * Whether `userId` may redact an event of `author`, who may be the same: they must have the level for sending an
 * `m.room.redaction`, and for an event of someone else that for redactions too.
 *
 * This is the rule for clients, about a redaction to send. For one that was received, see `redactionApplies`.
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
 * Whether `userId` may list `target`, who may be the same, with the level `to` in `m.room.power_levels`, or with
 * `undefined` remove them from the list. It answers as `powerLevelsRefusals` does for an event that changes nothing
 * else.
 *
 * They must have the level for sending `m.room.power_levels`. They may not give a higher level than their own, or
 * change that of another user which is as high as their own; to set the level that is already set changes nothing. The
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
  const own = userPowerLevel(levels, userId)
  if (own < levelToSendState(levels, 'm.room.power_levels')) return false
  if (to !== undefined && (!Number.isSafeInteger(to) || !canBeListed(levels, target))) return false
  // A user who is not listed has no level to protect: `users_default` is no entry.
  const current = listedLevel(levels, 'users', target)
  if (to === current || ownValue(levels, 'hasEvent') === false) return true
  const isProtected = current !== undefined && current >= own && target !== userId
  return !isProtected && (to === undefined || to <= own)
}

function canBeListed(levels: PowerLevels, userId: string): boolean {
  return !isCreator(levels, userId) && parseUserId(userId)._tag === 'Right'
}

function standsAbove(levels: PowerLevels, userId: string, target: string | undefined): boolean {
  return target === undefined || userPowerLevel(levels, userId) > userPowerLevel(levels, target)
}
