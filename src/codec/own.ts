/**
 * Reading values that somebody else made.
 *
 * @internal
 * @module
 */

/** True for what JSON calls an object: not null, not an array. */
export function isObject(input: unknown): input is { readonly [key: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** An own property, or `undefined`. What a prototype offers does not count. */
export function own(input: object, key: string): unknown {
  return Object.hasOwn(input, key) ? (input as { readonly [key: string]: unknown })[key] : undefined
}

const OBJECT = {}

/** Whether no key was added to the prototype of all objects, where reading a key of a value would find it. */
export function arePrototypesClean(): boolean {
  for (const _key in OBJECT) return false
  return true
}
