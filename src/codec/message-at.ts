/**
 * The line that an error has for people.
 *
 * @internal
 * @module
 */
import { dotted } from './path.js'

/** The place, and what is wrong there: `users["@a:b"]: not a power level`. For the root, what is wrong alone. */
export function messageAt(path: readonly string[], what: string): string {
  return path.length === 0 ? what : `${dotted(path)}: ${what}`
}
