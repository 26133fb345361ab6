/**
 * What the compiled checks of the published package call.
 *
 * Nothing of `src` imports it: `tool/compile.ts` writes the modules that do.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields } from './codec.js'

/** The prototype of what `JSON.parse` makes. Of an object with this prototype, keys can be read without more ado. */
export const PLAIN = Object.prototype

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

/** The checks of a union's members, by tag. */
export function checksByTag(members: Fields): ReadonlyMap<string, AnyCodec['accepts']> {
  return new Map(Object.entries(members).map(([tag, codec]) => [tag, codec.accepts]))
}
