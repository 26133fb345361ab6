/**
 * Objects with required and optional keys.
 *
 * @module
 */

import { isObject, own } from '../json/own.js'
import { Codec, type Fields, type TypeOf } from './codec.js'
import { explainObject } from './explain.js'

/** The values of `object(name, R, O)`. An optional key may be there as `undefined`, which is the same as absent. */
export type ObjectOf<R extends Fields, O extends Fields> = Flat<
  { readonly [K in keyof R]: TypeOf<R[K]> } & { readonly [K in keyof O]?: TypeOf<O[K]> | undefined }
>

/** One object type for an intersection of them. Modifiers and comments stay. */
type Flat<T> = { [K in keyof T]: T[K] }

export interface ObjectOptions<Optional extends PropertyKey = string, Any extends PropertyKey = string> {
  /**
   * Optional keys that decide who may do what. The codec accepts the same with and without: it is repairs that never leave out what
   * is wrong there, since its absence says something else.
   */
  readonly decisive?: readonly Optional[] | undefined
  /** Keys that should no longer be written, and why, or what to write instead. The codec accepts them: `lint` tells of them. */
  readonly deprecated?: { readonly [K in Any]?: string } | undefined
}

/**
 * An object with `required` and `optional` keys. It is open: other keys pass through untouched, since any event may carry
 * keys from a later version of Matrix, and hashes and signatures cover them.
 */
export function object<R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
  { decisive, deprecated }: ObjectOptions<Extract<keyof O, string>, Extract<keyof R | keyof O, string>> = {},
): Codec<ObjectOf<R, O>> {
  const requiredFields = Object.entries(required)
  const optionalFields = Object.entries(optional)
  return new Codec(
    name,
    { kind: 'object', required, optional, ...(decisive && { decisive }), ...(deprecated && { deprecated }) },
    (input) =>
      isObject(input) &&
      requiredFields.every(([key, codec]) => {
        const value = own(input, key)
        return value !== undefined && codec.accepts(value)
      }) &&
      optionalFields.every(([key, codec]) => {
        const value = own(input, key)
        return value === undefined || codec.accepts(value)
      }),
    explainObject,
  )
}
