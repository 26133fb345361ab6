/**
 * Deep equality of JSON values.
 *
 * @internal
 * @module
 */
import { own } from '../../json/own.js'

/**
 * Returns whether the values are equal as JSON; an `undefined` property counts as absent. Handles any depth of nesting.
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  const pairs: (readonly [unknown, unknown])[] = [[a, b]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair
    if (left === right) continue
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
    if (Array.isArray(left) !== Array.isArray(right)) return false
    const keys = keysOf(left)
    if (keys.length !== keysOf(right).length) return false
    for (const key of keys) {
      const other = own(right, key)
      if (other === undefined) return false
      pairs.push([own(left, key), other])
    }
  }
  return true
}

function keysOf(value: object): readonly string[] {
  return Object.keys(value).filter((key) => own(value, key) !== undefined)
}
