/**
 * The power level of a user.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
 * @module
 */
import type { PowerLevels } from './power-levels-of.js'

/**
 * A user's power level: `Infinity` for those who created a room of version 12 or later, above whom nobody stands and beside
 * whom only each other; otherwise a whole number. The user need not be in the room. Never throws.
 *
 * JSON has no infinity: a creator is told apart by `levels.creators`, not by a level that is stored.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
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
  return levels.creators.has(userId) ? Infinity : (levels.users.get(userId) ?? levels.users_default)
}

/**
 * The highest level that is given to any user, creators of version 12 or later aside: a whole number, `users_default` at
 * least. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
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
  let highest = levels.users_default
  for (const level of levels.users.values()) highest = Math.max(highest, level)
  return highest
}
