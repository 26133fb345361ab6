/**
 * How a power level is written: as an integer, in older rooms as a string too, in the oldest with a fraction.
 *
 * @internal
 * @module
 */
import { ownObject } from '../codec/own.js'
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

/** The keys of {@link DEFAULT_LEVELS}. */
export const LEVEL_KEYS = /* @__PURE__ */ Object.keys(DEFAULT_LEVELS) as readonly (keyof typeof DEFAULT_LEVELS)[]

/** An integer, a sign before it if need be, and white space around both. */
const STRING_LEVEL = /^\s*[+-]?[0-9]+\s*$/

/** The level that `value` stands for, a whole number; `undefined` where it is none in a room of these rules. */
export function readLevel(value: unknown, rules: RoomVersionRules): number | undefined {
  const number = typeof value === 'string' && !rules.integerPowerLevels && STRING_LEVEL.test(value) ? +value : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  if (!rules.fractionalPowerLevels && !Number.isInteger(number)) return undefined
  // There is no level -0.
  return Math.trunc(number) + 0
}

/** The own entries of a map of levels; none where it is not even an object. */
export function levelEntries(content: object | undefined, key: string): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(ownObject(content, key) ?? {}).filter(([, level]) => level !== undefined))
}
