/**
 * The line that an error has for people.
 *
 * @internal
 * @module
 */
import { dotted } from './path.js'

/** The longest place that a message names, in UTF-16 code units. */
const PLACE_LIMIT = 200

/** The place, and what is wrong there: `users["@a:b"]: not a power level`. For the root, what is wrong alone. */
export function messageAt(path: readonly string[], what: string): string {
  return path.length === 0 ? what : `${placeOf(path)}: ${what}`
}

function placeOf(path: readonly string[]): string {
  // Each key takes two units at least: no more of them than this can be shown.
  const place = dotted(path.slice(0, PLACE_LIMIT))
  // Half of a character that the cut has left is removed too.
  return place.length > PLACE_LIMIT ? `${place.slice(0, PLACE_LIMIT).replace(/\p{Surrogate}$/u, '')}…` : place
}
