/**
 * Who may do what in a room, as its power levels have it.
 *
 * A yes is about levels only. Who acts must be in the room, too, and what they act on must be there: nobody is kicked who
 * has not come.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
 * @module
 */
import { levelToNotify, levelToSendMessage, levelToSendState } from './power-levels-needed.js'
import type { PowerLevels } from './power-levels-of.js'
import { userPowerLevel } from './power-levels-user.js'

/**
 * Whether `userId` may send events of this type that are not state. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
 * Whether `userId` may send state of this type under this key. Never throws.
 *
 * A key that begins with `@` belongs to the user it names: nobody else may write there, whatever their level; but that of an
 * `m.room.third_party_invite` is a token, and means nobody. Not to be asked of what has rules of its own: `m.room.member`,
 * for which there are {@link userCanInvite} and those below, and up to room version 5 `m.room.aliases`, which anybody may
 * send for their own server.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  const isOfAnother = stateKey.startsWith('@') && stateKey !== userId && type !== 'm.room.third_party_invite'
  return !isOfAnother && userPowerLevel(levels, userId) >= levelToSendState(levels, type)
}

/**
 * Whether `userId` may notify others in the way that `key` names, of which the specification has one: `room`, for
 * `@room`. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
 * Whether `userId` may invite others. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  return userPowerLevel(levels, userId) >= levels.invite
}

/**
 * Whether `userId` may kick `target`, or revoke their invite, or deny their knock, which are the same: they must stand
 * above them. Without a `target`: whether they may kick anybody. To leave, nobody needs a level. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  return userPowerLevel(levels, userId) >= levels.kick && standsAbove(levels, userId, target)
}

/**
 * Whether `userId` may ban `target`: they must stand above them. Without a `target`: whether they may ban anybody. Never
 * throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  return userPowerLevel(levels, userId) >= levels.ban && standsAbove(levels, userId, target)
}

/**
 * Whether `userId` may lift the ban of `target`. It takes the level for bans and that for kicks, and they must stand above
 * them. Without a `target`: whether they may lift any ban. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  return userPowerLevel(levels, userId) >= levels.ban && userCanKick(levels, userId, target)
}

/**
 * Whether `userId` may redact an event of `author`, who may be themselves. It takes the level for sending an
 * `m.room.redaction`; for an event of someone else that for redactions, too. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
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
  return userId === author || userPowerLevel(levels, userId) >= levels.redact
}

/**
 * Whether `userId` may give `target`, who may be themselves, the level `to`; or with `undefined`, take the level away that
 * is theirs by name.
 *
 * It takes the level for sending `m.room.power_levels`. Nobody may give more than they have, or touch the level of another
 * that is as high as their own. That of a creator in room version 12 and later is nobody's to set. A level is an integer
 * within ±(2^53−1), so that nobody can be given what creators have. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
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
  if (own < levelToSendState(levels, 'm.room.power_levels') || levels.creators.has(target)) return false
  // Only a level that is theirs by name protects them: who has `users_default` may be given less.
  const current = userId === target ? undefined : levels.users.get(target)
  return (current === undefined || current < own) && (to === undefined || (Number.isSafeInteger(to) && to <= own))
}

function standsAbove(levels: PowerLevels, userId: string, target: string | undefined): boolean {
  return target === undefined || userPowerLevel(levels, userId) > userPowerLevel(levels, target)
}
