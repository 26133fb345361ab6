/**
 * Changed events: a key is missing, or a value has been replaced.
 *
 * @module
 */
import type { Json, JsonObject } from './corpus.js'
import type { Random } from './random.js'

const VALUES: readonly Json[] = [
  null,
  true,
  0,
  1.5,
  2 ** 60,
  '',
  'x',
  '@x:example.org',
  '$x',
  'mxc://example.org/x',
  [],
  ['x'],
  [1],
  {},
  { x: 'x' },
  { '@x:example.org': 'x' },
]

/**
 * Returns a copy of `event` with one random change. It may still be valid. A null `unsigned` is not tried: this library
 * accepts it, since Conduit wrote it, and the checks of the others are those of the specification.
 */
export function mutate(event: JsonObject, random: Random): JsonObject {
  const copy = structuredClone(event)
  const [holder, key] = random.pick(places(copy))
  if (Array.isArray(holder)) holder[Number(key)] = random.pick(VALUES)
  else if (random.chance(0.3)) delete holder[key]
  else holder[key] = random.pick(key === 'unsigned' ? VALUES.filter((value) => value !== null) : VALUES)
  return copy
}

type Place = readonly [holder: JsonObject | Json[], key: string]

function places(holder: JsonObject | Json[]): Place[] {
  return Object.entries(holder).flatMap(([key, value]): Place[] => {
    const below = typeof value === 'object' && value !== null ? places(value) : []
    return [[holder, key], ...below]
  })
}
