/**
 * Reading values whose reading may throw: a getter does, a proxy can.
 *
 * What cannot be read is not there.
 *
 * @internal
 * @module
 */
import { isObject, ownValue } from './own.js'

/** An own property of whatever came. */
export function read(input: unknown, key: string): unknown {
  try {
    return ownValue(input, key)
  } catch {
    return undefined
  }
}

/** The keys of an object; `undefined` for anything else. */
export function keysOf(input: unknown): readonly string[] | undefined {
  try {
    return isObject(input) ? Object.keys(input) : undefined
  } catch {
    return undefined
  }
}

/** The items of an array, one by one; none of anything else. */
export function* itemsOf(input: unknown): Generator<unknown, void> {
  for (let i = 0; i < lengthOf(input); i++) yield read(input, String(i))
}

function lengthOf(input: unknown): number {
  try {
    return Array.isArray(input) ? input.length : 0
  } catch {
    return 0
  }
}
