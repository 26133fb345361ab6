/**
 * What the compiled checks of the published package call.
 *
 * Nothing of `src` imports it: `tool/compile.ts` writes the modules that do.
 *
 * @internal
 * @module
 */
import { type AnyCodec, type ArrayShape, Codec, type Fields, type ObjectShape } from './codec.js'
import { explainArray, explainObject } from './explain.js'

/** An object without keys of its own: what it has, all objects have. */
export const INHERITED: { readonly [key: string]: unknown } = {}

/** Whether a value is an object as `JSON.parse` makes them: every key that can be read is its own. */
export function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** What is found in an array without items is inherited: it would be found in the hole of another. */
export const NO_ITEMS: readonly unknown[] = []

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

/** As `object`, with a check of its own; `marks` are what else its shape says. */
export function compiledObject(
  name: string,
  check: AnyCodec['accepts'],
  required: Fields,
  optional: Fields = {},
  marks: Marks = {},
): AnyCodec {
  return new Codec(name, { kind: 'object', required, optional, ...marks }, check, explainObject)
}

type Marks = Omit<ObjectShape, 'kind' | 'optional' | 'required'>
type ArrayMarks = Omit<ArrayShape, 'kind' | 'item'>

/** As `compiledObject`, with a check of plain objects. */
export function compiledPart(
  name: string,
  has: AnyCodec['accepts'],
  required: Fields,
  optional: Fields = {},
  marks: Marks = {},
): AnyCodec {
  const isPart = (value: unknown) => isPlain(value) && has(value)
  return compiledObject(name, isPart, required, optional, marks)
}

/** As `array`, with a check of its own. */
export function compiledArray(item: AnyCodec, check: AnyCodec['accepts'], marks: ArrayMarks = {}): AnyCodec {
  return new Codec(`Array<${item.name}>`, { kind: 'array', item, ...marks }, check, explainArray)
}
