/**
 * Reads untrusted values: own properties only, and only of the expected type.
 *
 * @internal
 * @module
 */

/** Whether a value is an object in the sense of JSON: not null, not an array. */
export function isObject(input: unknown): input is { readonly [key: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** Returns the value if it is an object, as its type says, and otherwise an empty object. */
export function objectOf<T extends object>(input: T): T {
  // Callers treat every key as possibly absent.
  return isObject(input) ? input : ({} as T)
}

/** Returns the value if it is a string, as its type says, and otherwise an empty string. */
export function stringOf(input: string): string {
  return typeof input === 'string' ? input : ''
}

/** Reads an own property. Returns `undefined` for inherited properties, and for a key that is not a string. */
export function own(input: object, key: string): unknown {
  return typeof key === 'string' && Object.hasOwn(input, key)
    ? (input as { readonly [key: string]: unknown })[key]
    : undefined
}

/** Reads an item of an array. Returns `undefined` for the holes of a sparse array. */
export function ownItem(array: readonly unknown[], index: number): unknown {
  return Object.hasOwn(array, index) ? array[index] : undefined
}

/** Like `own`, but accepts any value: returns `undefined` for non-objects. */
export function ownValue(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? own(input, key) : undefined
}

/** Like `ownValue`, but returns `undefined` unless the property is a string. */
export function ownString(input: unknown, key: string): string | undefined {
  const value = ownValue(input, key)
  return typeof value === 'string' ? value : undefined
}

/** Like `ownValue`, but returns `undefined` unless the property is an object. */
export function ownObject(input: unknown, key: string): object | undefined {
  const value = ownValue(input, key)
  return isObject(value) ? value : undefined
}

/** Like `ownValue`, but returns `undefined` unless the property is a finite number. */
export function ownNumber(input: unknown, key: string): number | undefined {
  const value = ownValue(input, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Like `ownValue`, but returns `undefined` unless the property is a boolean. */
export function ownBoolean(input: unknown, key: string): boolean | undefined {
  const value = ownValue(input, key)
  return typeof value === 'boolean' ? value : undefined
}

/** Like `ownValue`, but returns an empty array unless the property is an array. */
export function ownArray(input: unknown, key: string): readonly unknown[] {
  const value = ownValue(input, key)
  return Array.isArray(value) ? value : []
}

/** Returns the input if it is iterable and not a string, and otherwise an empty array. */
export function itemsOf<T>(input: Iterable<T>): Iterable<T> {
  return typeof input === 'object' && input !== null && Symbol.iterator in input ? input : []
}

/** Reads an option. Only own properties count, in case `Object.prototype` is polluted. */
export function option<O extends object, K extends keyof O>(options: O | undefined, key: K): O[K] | undefined {
  return typeof options === 'object' && options !== null && Object.hasOwn(options, key) ? options[key] : undefined
}

/** Like `option`, but returns `undefined` unless the option is a function. */
export function callback<O extends object, K extends keyof O>(options: O | undefined, key: K): O[K] | undefined {
  const value = option(options, key)
  return typeof value === 'function' ? value : undefined
}
