/**
 * Functions that the compiled checks of the published package call.
 *
 * No module in `src` imports this one. The modules that do are written by `tool/compile.ts`.
 *
 * @internal
 * @module
 */
import { type AnyCodec, type ArrayShape, Codec, type Fields, type ObjectShape } from './codec.js'
import { explainArray, explainObject } from './explain.js'

/** An object without own keys, to look up inherited ones. */
export const INHERITED: { readonly [key: string]: unknown } = {}

/** Whether a value is an object whose prototype is `Object.prototype`, as `JSON.parse` creates them. */
export function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** An empty array, to look up inherited indices. They would be read from the holes of a sparse array. */
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

/** Like `object`, with a compiled check. `marks` are further entries of its shape. */
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

/** Like `compiledObject`, with a check that is only called for plain objects. */
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

/** Like `array`, with a compiled check. */
export function compiledArray(item: AnyCodec, check: AnyCodec['accepts'], marks: ArrayMarks = {}): AnyCodec {
  return new Codec(`Array<${item.name}>`, { kind: 'array', item, ...marks }, check, explainArray)
}
