/**
 * Values that nobody can write to.
 *
 * @module
 */

/** `value`, frozen with all that it holds. */
export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFrozen(part)
  }
  return value
}
