/**
 * Predicates for the results of functions.
 *
 * @module
 */
import type { AnyCodec } from '../../src/codec/codec.js'
import { mismatchesOf } from '../support/rows.js'

/** Returns whether a value is of a type. */
export type Is = (value: unknown) => boolean

export const isString: Is = (value) => typeof value === 'string'
export const isBoolean: Is = (value) => typeof value === 'boolean'
const isUndefined: Is = (value) => value === undefined

/** A number, possibly infinite, like the power level of creators. */
export const isNumber: Is = (value) => typeof value === 'number' && !Number.isNaN(value)

/** A count, or a number of milliseconds. */
export const isCount: Is = (value) => Number.isSafeInteger(value) && (value as number) >= 0

export const isObject: Is = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A string with the sigil. */
export function isId(sigil: string): Is {
  return (value) => typeof value === 'string' && value.startsWith(sigil)
}

export function isOneOf(...values: readonly unknown[]): Is {
  return (value) => values.includes(value)
}

export function anyOf(...members: readonly Is[]): Is {
  return (value) => members.some((is) => is(value))
}

export function optional(is: Is): Is {
  return anyOf(isUndefined, is)
}

export function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every((item) => is(item))
}

/** An object with these keys, and possibly others. */
export function fields(known: { readonly [key: string]: Is }): Is {
  return (value) => isObject(value) && Object.entries(known).every(([key, is]) => is(own(value as object, key)))
}

/** An object with these keys only. */
export function only(known: { readonly [key: string]: Is }): Is {
  return (value) => fields(known)(value) && Object.keys(value as object).every((key) => Object.hasOwn(known, key))
}

export function left(is: Is): Is {
  return only({ _tag: isOneOf('Left'), left: is })
}

export function right(is: Is): Is {
  return only({ _tag: isOneOf('Right'), right: is })
}

/** A value that the codec accepts. */
export function decodes(codec: AnyCodec): Is {
  return (value) => codec.is(value)
}

/** A value that the codec accepts, except that required parts may be absent, as they may be in the input. */
export function decodesInPart(codec: AnyCodec): Is {
  return (value) => isObject(value) && mismatchesOf(codec, value).every(({ code }) => code === 'missing')
}

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as { readonly [key: string]: unknown })[key] : undefined
}
