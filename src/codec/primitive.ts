/**
 * Strings, booleans, numbers, any value and any object.
 *
 * @module
 */

import { isObject } from '../json/own.js'
import { Codec } from './codec.js'
import type { MismatchCode } from './mismatch.js'
import { OBJECT, type Wording } from './wording.js'

const INTEGER: Wording = { expected: () => 'an integer', code: numberCode, found: numberText }
const NUMBER: Wording = { expected: () => 'a number', code: numberCode, found: numberText }

function numberCode(value: unknown): MismatchCode | undefined {
  return typeof value === 'number' ? 'out-of-range' : undefined
}

function numberText(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined
  if (Number.isInteger(value)) return 'a number of more than 53 bits'
  return Number.isFinite(value) ? 'a fraction' : String(value)
}

/** Any string. */
export const string: Codec<string> = new Codec('string', () => ({
  shape: { kind: 'string', isIdentifier: false },
  accepts: (input) => typeof input === 'string',
  wording: { expected: () => 'a string' },
}))

/** `true` or `false`. */
export const boolean: Codec<boolean> = new Codec('boolean', () => ({
  shape: { kind: 'boolean' },
  accepts: (input) => typeof input === 'boolean',
  wording: { expected: () => 'a boolean' },
}))

/** A finite number. */
export const number: Codec<number> = new Codec('number', () => ({
  shape: { kind: 'number' },
  accepts: Number.isFinite,
  wording: NUMBER,
}))

/** A safe integer, -(2^53 - 1) to 2^53 - 1: the range of canonical JSON. */
export const integer: Codec<number> = new Codec('integer', () => ({
  shape: { kind: 'integer' },
  accepts: Number.isSafeInteger,
  wording: INTEGER,
}))

/** Any value but `undefined`. */
export const unknown: Codec<unknown> = new Codec('unknown', () => ({
  shape: { kind: 'unknown' },
  accepts: (input) => input !== undefined,
  wording: { expected: () => 'a value' },
}))

/** Any object, but not an array and not null. */
export interface JsonObject {
  readonly [key: string]: unknown
}
/** An object with any keys and values. */
export const JsonObject: Codec<JsonObject> = new Codec('JsonObject', () => ({
  shape: { kind: 'object', required: {}, optional: {} },
  accepts: isObject,
  wording: OBJECT,
}))
