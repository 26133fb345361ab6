/**
 * The path of a property: the keys that lead to it, with dots between them.
 *
 * A backslash makes a dot, or another backslash, part of a key. Before anything else it is just a backslash.
 *
 * @internal
 * @see {@link https://spec.matrix.org/v1.19/appendices/#dot-separated-property-paths | Dot-separated property paths}
 * @module
 */
import { ownObject, ownValue } from '../../json/own.js'

/** The keys on the path, of which there is always one: that of an empty path is empty. */
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

/** The property that the path leads to, past objects alone; `undefined` where there is none. */
export function propertyAt(input: unknown, path: string): unknown {
  const keys = keysOnPath(path)
  const last = keys.length - 1
  let holder = input
  for (const key of keys.slice(0, last)) holder = ownObject(holder, key)
  return ownValue(holder, keys[last] ?? '')
}
