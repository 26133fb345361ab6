/**
 * Objects in which one thing may stand under several names.
 *
 * @module
 */

import { isObject, own } from '../json/own.js'
import { type AnyCodec, Codec, type Fields, type TypeOf } from './codec.js'
import { explainAnyKey } from './explain.js'

/** An object that has one of the keys of `F` at least. */
export type AnyKeyOf<F extends Fields> = {
  [K in keyof F]: { readonly [P in K]: TypeOf<F[P]> } & {
    readonly [P in Exclude<keyof F, K>]?: TypeOf<F[P]> | undefined
  }
}[keyof F]

/**
 * An object with at least one of `fields`: the names that a key has had, say. All of them that are there are looked at,
 * and other keys pass through untouched.
 *
 * @param name - the codec's name
 * @param fields - by key, the one that should be there first
 */
export function anyKey<F extends Fields>(name: string, fields: F): Codec<AnyKeyOf<F>> {
  const entries: readonly (readonly [string, AnyCodec])[] = Object.entries(fields)
  return new Codec(
    name,
    { kind: 'anyKey', fields },
    (input) =>
      isObject(input) &&
      entries.some(([key]) => own(input, key) !== undefined) &&
      entries.every(([key, codec]) => {
        const value = own(input, key)
        return value === undefined || codec.accepts(value)
      }),
    explainAnyKey,
  )
}
