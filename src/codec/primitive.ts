/**
 * Strings, booleans, numbers, any value and any object.
 *
 * @module
 */

import { isObject } from '../json/own.js'
import { Codec } from './codec.js'
import type { MismatchCode } from './mismatch.js'
import type { Wording } from './wording.js'

const STRING: Wording = { expected: () => 'a string' }
const BOOLEAN: Wording = { expected: () => 'a boolean' }
const UNKNOWN: Wording = { expected: () => 'a value' }

const INTEGER: Wording = {
  expected: (_, __, value) => (Number.isInteger(value) ? 'an integer from -(2^53-1) to 2^53-1' : 'an integer'),
  varies: true,
  code: outOfRange,
  found: numberKind,
}

const NUMBER: Wording = {
  expected: (_, __, value) => (typeof value === 'number' ? 'a finite number' : 'a number'),
  varies: true,
  code: outOfRange,
  found: numberKind,
}

function outOfRange(_: unknown, value: unknown): MismatchCode {
  return typeof value === 'number' ? 'out-of-range' : 'wrong-type'
}

function numberKind(_: unknown, value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined
  if (!Number.isFinite(value)) return String(value)
  if (!Number.isInteger(value)) return 'a fraction'
  return value > 0 ? 'a larger number' : 'a smaller number'
}

/** Any string. */
export const string: Codec<string> = new Codec(
  'string',
  { kind: 'string', isIdentifier: false },
  (input) => typeof input === 'string',
  undefined,
  STRING,
)

/** `true` or `false`. */
export const boolean: Codec<boolean> = new Codec(
  'boolean',
  { kind: 'boolean' },
  (input) => typeof input === 'boolean',
  undefined,
  BOOLEAN,
)

/** A finite number. */
export const number: Codec<number> = new Codec('number', { kind: 'number' }, Number.isFinite, undefined, NUMBER)

/** A safe integer, -(2^53 - 1) to 2^53 - 1: the range of canonical JSON. */
export const integer: Codec<number> = new Codec(
  'integer',
  { kind: 'integer' },
  Number.isSafeInteger,
  undefined,
  INTEGER,
)

/** Any value but `undefined`. */
export const unknown: Codec<unknown> = new Codec(
  'unknown',
  { kind: 'unknown' },
  (input) => input !== undefined,
  undefined,
  UNKNOWN,
)

/** Any object, but not an array and not null. */
export interface JsonObject {
  readonly [key: string]: unknown
}
/** An object with any keys and values. */
export const JsonObject: Codec<JsonObject> = new Codec(
  'JsonObject',
  { kind: 'object', required: {}, optional: {} },
  isObject,
)
