/**
 * Repairs of `m.room.power_levels`.
 *
 * Up to room version 9, levels as strings are as good as integers to servers; up to version 5, so are fractions. To read
 * levels as a room of its version does, without changing the event, use `powerLevelsOf`.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v1/#mroompower_levels-events-accept-values-as-strings | m.room.power_levels events accept values as strings}
 * @internal
 * @module
 */
import { readLevel } from '../function/power-levels/level.js'
import { roomVersionRules } from '../function/room-version/rules.js'
import { drop, isWithin, put } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** A level as a string. */
export const powerLevelString: Repair = {
  id: 'power-level-string',
  what: 'A power level that is a string of digits, with a sign and white space around it or not, becomes the number.',
  source: 'Room versions 1 to 9 allow it, and Python reads it: `"50"`, `" +00100 "`.',
  changes: (place) => (typeof place.value === 'string' ? level(place) : []),
}

/** A level with a fraction. */
export const powerLevelFloat: Repair = {
  id: 'power-level-float',
  what: 'A power level with a fraction loses it: 50.57 becomes 50, -0.5 becomes 0.',
  source: 'Servers took them for integers so before canonical JSON was enforced, in room versions 1 to 5.',
  changes: (place) => (typeof place.value === 'number' ? level(place) : []),
}

/** `null` in the place of a level, or of a map of levels. */
export const powerLevelNull: Repair = {
  id: 'power-level-null',
  what: 'A power level that is `null`, or a map of levels, is dropped.',
  source: 'Servers and tools written in Go, which write an empty map so. Synapse takes a null level for an absent one.',
  changes: ({ path, type, value }) =>
    type === 'm.room.power_levels' && value === null && isWithin(path, 'content', '*') ? drop(path) : [],
}

/** The level that stands at a place, as the oldest rooms read it. */
function level({ expected, path, type, value }: MalformedPlace): ReturnType<Repair['changes']> {
  const rules = roomVersionRules('1')
  if (type !== 'm.room.power_levels' || expected.shape.kind !== 'integer' || rules === undefined) return []
  const read = readLevel(value, rules)
  return read !== undefined && path[0] === 'content' && expected.is(read) ? put(path, read) : []
}
