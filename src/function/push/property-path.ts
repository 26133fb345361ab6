/**
 * Property paths: the keys that lead to a property, separated by dots.
 *
 * A backslash escapes a dot or a backslash. Before any other character it is an ordinary character.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/appendices/#dot-separated-property-paths | Dot-separated property paths}
 * @module
 */
import { ownObject, ownValue } from '../../json/own.js'

/** Returns the keys of the path, always at least one: an empty path has one empty key. */
export function keysOnPath(path: string): readonly string[] {
  const keys: string[] = []
  let key = ''
  for (const [piece] of path.matchAll(/\\[.\\]|[^.\\]+|./gs)) {
    if (piece === '.') {
      keys.push(key)
      key = ''
    } else {
      key += /^\\[.\\]$/.test(piece) ? piece.slice(1) : piece
    }
  }
  return [...keys, key]
}

/** Returns the property at the path, traversing objects only, or `undefined`. */
export function propertyAt(input: unknown, path: string): unknown {
  const keys = keysOnPath(path)
  const last = keys.length - 1
  let holder = input
  for (const key of keys.slice(0, last)) holder = ownObject(holder, key)
  return ownValue(holder, keys[last] ?? '')
}
