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

/** The value, if it is an object, as its type says; otherwise an empty one. */
export function objectOf<T extends object>(input: T): T {
  // What takes any object takes one without keys.
  return isObject(input) ? input : ({} as T)
}

/** The value, if it is a string, as its type says; otherwise an empty one. */
export function stringOf(input: string): string {
  return typeof input === 'string' ? input : ''
}

/** An own property, or `undefined`. Inherited properties do not count, and neither does a key that is not a string. */
export function own(input: object, key: string): unknown {
  return typeof key === 'string' && Object.hasOwn(input, key)
    ? (input as { readonly [key: string]: unknown })[key]
    : undefined
}

/** An item of an array, or `undefined` where it has a hole. */
export function ownItem(array: readonly unknown[], index: number): unknown {
  return Object.hasOwn(array, index) ? array[index] : undefined
}

/** As `own`, of whatever came: `undefined` too where that is no object. */
export function ownValue(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? own(input, key) : undefined
}

/** As `ownValue`, if it is a string. */
export function ownString(input: unknown, key: string): string | undefined {
  const value = ownValue(input, key)
  return typeof value === 'string' ? value : undefined
}

/** As `ownValue`, if it is an object. */
export function ownObject(input: unknown, key: string): object | undefined {
  const value = ownValue(input, key)
  return isObject(value) ? value : undefined
}

/** As `ownValue`, if it is a finite number. */
export function ownNumber(input: unknown, key: string): number | undefined {
  const value = ownValue(input, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** As `ownValue`, if it is a boolean. */
export function ownBoolean(input: unknown, key: string): boolean | undefined {
  const value = ownValue(input, key)
  return typeof value === 'boolean' ? value : undefined
}

/** As `ownValue`, if it is an array; otherwise an empty one. */
export function ownArray(input: unknown, key: string): readonly unknown[] {
  const value = ownValue(input, key)
  return Array.isArray(value) ? value : []
}

/** What an iterable gives, a string aside; nothing where the input is not iterable. */
export function itemsOf<T>(input: Iterable<T>): Iterable<T> {
  return typeof input === 'object' && input !== null && Symbol.iterator in input ? input : []
}

/** An option that the caller set: an own property, so that one that a polluted prototype offers does not count. */
export function option<O extends object, K extends keyof O>(options: O | undefined, key: K): O[K] | undefined {
  return typeof options === 'object' && options !== null && Object.hasOwn(options, key) ? options[key] : undefined
}
