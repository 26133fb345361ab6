/**
 * Matching of paths in an event, and changes at a path.
 *
 * @internal
 * @module
 */
import type { EventChange } from './repair.js'

/** Returns whether a path consists of exactly these keys; `*` matches any key. */
export function isPath(path: readonly string[], ...keys: readonly string[]): boolean {
  return path.length === keys.length && isWithin(path, ...keys)
}

/** Like {@link isPath}, but also matches all paths below. */
export function isWithin(path: readonly string[], ...keys: readonly string[]): boolean {
  return path.length >= keys.length && keys.every((key, i) => key === '*' || key === path[i])
}

/** Returns the change that removes the value at a path. */
export function drop(path: readonly string[]): readonly EventChange[] {
  return [{ path, value: undefined }]
}

/** Returns the change that sets the value at a path. */
export function put(path: readonly string[], value: unknown): readonly EventChange[] {
  return [{ path, value }]
}
