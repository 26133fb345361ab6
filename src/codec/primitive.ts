/**
 * Strings, booleans, numbers, any value and any object.
 *
 * @module
 */

import { isObject } from '../json/own.js'
import { Codec } from './codec.js'

export const string: Codec<string> = new Codec(
  'string',
  { kind: 'string', isIdentifier: false },
  (input) => typeof input === 'string',
)

export const boolean: Codec<boolean> = new Codec('boolean', { kind: 'boolean' }, (input) => typeof input === 'boolean')

/** A finite number. */
export const number: Codec<number> = new Codec('number', { kind: 'number' }, Number.isFinite)

/** A safe integer, -(2^53 - 1) to 2^53 - 1: the range of canonical JSON. */
export const integer: Codec<number> = new Codec('integer', { kind: 'integer' }, Number.isSafeInteger)

/** Any value but `undefined`. */
export const unknown: Codec<unknown> = new Codec('unknown', { kind: 'unknown' }, (input) => input !== undefined)

/** Any object, but not an array and not null. */
export interface JsonObject {
  readonly [key: string]: unknown
}
export const JsonObject: Codec<JsonObject> = new Codec(
  'JsonObject',
  { kind: 'object', required: {}, optional: {} },
  isObject,
)
