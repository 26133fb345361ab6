/**
 * Functions for fast checks, most of which only the compiled checks of the published package call.
 *
 * `npm run build` adds the compiled checks to this module.
 *
 * @internal
 * @module
 */

/** An object without own keys, to look up inherited ones. */
export const INHERITED: { readonly [key: string]: unknown } = {}

/** An empty array, to look up inherited indices. They would be read from the holes of a sparse array. */
export const NO_ITEMS: readonly unknown[] = []

/** Whether a value is an object whose prototype is `Object.prototype`, as `JSON.parse` creates them. */
export function isPlain(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

export function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

export function isOptionalBoolean(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean'
}

export function isOptionalInteger(value: unknown): boolean {
  return value === undefined || Number.isSafeInteger(value)
}

/** Whether `value` is a string whose first UTF-16 code unit is `code`. */
export function beginsWith(value: unknown, code: number): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === code
}
