/**
 * Repairs of `m.room.power_levels`.
 *
 * Up to room version 9, servers treat levels in strings like integers, and up to version 5 also fractions. To read
 * levels according to the room version without changing the event, use `powerLevelsOf`.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v1/#mroompower_levels-events-accept-values-as-strings | m.room.power_levels events accept values as strings}
 * @internal
 * @module
 */
import { readLevel } from '../function/power-levels/level.js'
import { roomVersionRules } from '../function/room-version/rules.js'
import { drop, isWithin, put } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** A level in a string. */
export const powerLevelString: Repair = {
  id: 'power-level-string',
  what: 'A power level that is a string of digits, with an optional sign and surrounding white space, becomes a number.',
  source: 'Allowed in room versions 1 to 9, and parsed by Python: `"50"`, `" +00100 "`.',
  changes: (place) => (typeof place.value === 'string' ? level(place) : []),
}

/** A fractional level. */
export const powerLevelFloat: Repair = {
  id: 'power-level-float',
  what: 'A fractional power level is truncated: 50.57 becomes 50, -0.5 becomes 0.',
  source: 'Servers truncated them before canonical JSON was enforced, in room versions 1 to 5.',
  changes: (place) => (typeof place.value === 'number' ? level(place) : []),
}

/** A `null` level, or a `null` map of levels. */
export const powerLevelNull: Repair = {
  id: 'power-level-null',
  what: 'A power level, or a map of levels, that is `null` is removed.',
  source: 'Servers and tools written in Go, which write an empty map as `null`. Synapse treats a null level as absent.',
  changes: ({ path, type, value }) =>
    type === 'm.room.power_levels' && value === null && isWithin(path, 'content', '*') ? drop(path) : [],
}

/** Reads a level by the rules of the oldest rooms. */
function level({ expected, path, type, value }: MalformedPlace): ReturnType<Repair['changes']> {
  const rules = roomVersionRules('1')
  if (type !== 'm.room.power_levels' || expected.shape.kind !== 'integer' || rules === undefined) return []
  const read = readLevel(value, rules)
  return read !== undefined && path[0] === 'content' && expected.is(read) ? put(path, read) : []
}
