/**
 * Power level values: integers; in older room versions also strings, and in the oldest also fractions.
 *
 * @internal
 * @module
 */
import { ownNumber, ownObject, ownValue } from '../../json/own.js'
import type { RoomVersionRules } from '../room-version/rules.js'

/** The top-level keys of `m.room.power_levels` that hold a level, with their defaults. */
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

/** An optionally signed integer, surrounded by optional Unicode white space (which is not what `\s` matches). */
const STRING_LEVEL = /^\p{White_Space}*([+-]?[0-9]+)\p{White_Space}*$/u

/** Returns the level as an integer; `undefined` if it is not a level under these rules. */
export function readLevel(value: unknown, rules: RoomVersionRules): number | undefined {
  const number = typeof value === 'string' && !rules.integerPowerLevels ? Number(STRING_LEVEL.exec(value)?.[1]) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  if (!rules.fractionalPowerLevels && !Number.isInteger(number)) return undefined
  // Turns -0 into 0.
  return Math.trunc(number) + 0
}

/** The own entries of a map of levels in a content; empty if it is not an object. */
export function levelEntries(content: unknown, key: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(ownObject(content, key) ?? {}).filter(([, level]) => level !== undefined))
}

/** A top-level level of `PowerLevels`; the default if it is malformed. */
export function namedLevel(levels: object, key: LevelKey): number {
  return ownNumber(levels, key) ?? DEFAULT_LEVELS[key]
}

/** The entry for a name in the `events`, `notifications` or `users` of `PowerLevels`. */
export function listedLevel(
  levels: object,
  key: 'events' | 'notifications' | 'users',
  name: string,
): number | undefined {
  const map = ownValue(levels, key)
  const level: unknown = map instanceof Map ? map.get(name) : undefined
  return typeof level === 'number' ? level : undefined
}

/** Returns whether a user is among the `creators` of `PowerLevels`. */
export function isCreator(levels: object, userId: string): boolean {
  const creators = ownValue(levels, 'creators')
  return creators instanceof Set && creators.has(userId)
}
