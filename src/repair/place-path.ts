/**
 * Telling by its path which place of an event is meant, and what is to stand there.
 *
 * @internal
 * @module
 */
import type { EventChange } from './repair.js'

/** True for a path of exactly these keys, each one of several, `*` for any. */
export function isPath(path: readonly string[], ...keys: readonly string[]): boolean {
  return path.length === keys.length && isWithin(path, ...keys)
}

/** As {@link isPath}, and for all that lies below it. */
export function isWithin(path: readonly string[], ...keys: readonly string[]): boolean {
  return path.length >= keys.length && keys.every((key, i) => key === '*' || key === path[i])
}

/** The change that leaves nothing at a path. */
export function drop(path: readonly string[]): readonly EventChange[] {
  return [{ path, value: undefined }]
}

/** The change that puts a value at a path. */
export function put(path: readonly string[], value: unknown): readonly EventChange[] {
  return [{ path, value }]
}
