/**
 * How a power level is written: as an integer, in older rooms also as a string, in the oldest also with a fraction.
 *
 * @internal
 * @module
 */
import { ownNumber, ownObject, ownValue } from '../../json/own.js'
import type { RoomVersionRules } from '../room-version/rules.js'

/** The levels that stand on their own in `m.room.power_levels`, and what each is where it is absent. */
export const DEFAULT_LEVELS = {
  ban: 50,
  events_default: 0,
  invite: 0,
  kick: 50,
  redact: 50,
  state_default: 50,
  users_default: 0,
} as const

type LevelKey = keyof typeof DEFAULT_LEVELS

/** The keys of {@link DEFAULT_LEVELS}. */
export const LEVEL_KEYS = /* @__PURE__ */ Object.keys(DEFAULT_LEVELS) as readonly LevelKey[]

/** An integer, with an optional sign before it and Unicode white space around both, which is not what `\s` matches. */
const STRING_LEVEL = /^\p{White_Space}*([+-]?[0-9]+)\p{White_Space}*$/u

/** The level that `value` stands for, a whole number; `undefined` where it is not a level in a room of these rules. */
export function readLevel(value: unknown, rules: RoomVersionRules): number | undefined {
  const number = typeof value === 'string' && !rules.integerPowerLevels ? Number(STRING_LEVEL.exec(value)?.[1]) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  if (!rules.fractionalPowerLevels && !Number.isInteger(number)) return undefined
  // There is no level -0.
  return Math.trunc(number) + 0
}

/** The own entries of a map of levels in a content; none where it is not an object. */
export function levelEntries(content: unknown, key: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(ownObject(content, key) ?? {}).filter(([, level]) => level !== undefined))
}

/** One of the levels in `PowerLevels`; its default where something else stands there. */
export function namedLevel(levels: object, key: LevelKey): number {
  return ownNumber(levels, key) ?? DEFAULT_LEVELS[key]
}

/** What the `events`, `notifications` or `users` of `PowerLevels` list under a name. */
export function listedLevel(
  levels: object,
  key: 'events' | 'notifications' | 'users',
  name: string,
): number | undefined {
  const map = ownValue(levels, key)
  const level: unknown = map instanceof Map ? map.get(name) : undefined
  return typeof level === 'number' ? level : undefined
}

/** Whether `PowerLevels` have a user among their `creators`. */
export function isCreator(levels: object, userId: string): boolean {
  const creators = ownValue(levels, 'creators')
  return creators instanceof Set && creators.has(userId)
}
