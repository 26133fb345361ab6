/**
 * Reads values with getters or proxies that may throw. A property that throws counts as absent.
 *
 * @internal
 * @module
 */
import { isObject, ownValue } from './own.js'

/** Reads an own property of any value. */
export function read(input: unknown, key: string): unknown {
  try {
    return ownValue(input, key)
  } catch {
    return undefined
  }
}

/** The keys of an object, or `undefined` for any other value. */
export function keysOf(input: unknown): readonly string[] | undefined {
  try {
    return isObject(input) ? Object.keys(input) : undefined
  } catch {
    return undefined
  }
}

/** Yields the items of an array, and nothing for any other value. */
export function* readItems(input: unknown): Generator<unknown, void> {
  for (let i = 0; i < lengthOf(input); i++) yield read(input, String(i))
}

function lengthOf(input: unknown): number {
  try {
    return Array.isArray(input) ? input.length : 0
  } catch {
    return 0
  }
}
