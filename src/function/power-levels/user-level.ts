/**
 * The power levels of users.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
 * @module
 */
import { ownValue } from '../../json/own.js'
import { isCreator, listedLevel, namedLevel } from './level.js'
import type { PowerLevels } from './power-levels.js'

/**
 * Returns a user's power level: `Infinity` for the creators of a room of version 12 or later, otherwise an integer. The
 * user need not be in the room.
 *
 * JSON has no infinity: when storing levels, use `levels.creators` to recognize creators.
 *
 * @example
 * ```ts
 * import { powerLevelsOf, userPowerLevel } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '12' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@bob:example.org': 100 }, users_default: 5 }, create)
 *
 * userPowerLevel(levels, '@alice:example.org') // => Infinity
 * userPowerLevel(levels, '@bob:example.org') // => 100
 * userPowerLevel(levels, '@carol:example.org') // => 5
 * ```
 */
export function userPowerLevel(levels: PowerLevels, userId: string): number {
  return isCreator(levels, userId)
    ? Infinity
    : (listedLevel(levels, 'users', userId) ?? namedLevel(levels, 'users_default'))
}

/**
 * Returns the highest level of any user except the creators in version 12 or later: an integer, at least
 * `users_default`.
 *
 * @example
 * ```ts
 * import { highestUserPowerLevel, powerLevelsOf } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '12' }, sender: '@alice:example.org' }
 *
 * highestUserPowerLevel(powerLevelsOf({ users: { '@bob:example.org': 50 } }, create)) // => 50
 * highestUserPowerLevel(powerLevelsOf({}, create)) // => 0
 * ```
 */
export function highestUserPowerLevel(levels: PowerLevels): number {
  const users: unknown = ownValue(levels, 'users')
  let highest = namedLevel(levels, 'users_default')
  for (const level of users instanceof Map ? users.values() : []) highest = Math.max(highest, level)
  return highest
}
