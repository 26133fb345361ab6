/**
 * Objects in which one value may have several keys.
 *
 * @module
 */

import { isObject, own } from '../json/own.js'
import { type AnyCodec, Codec, type Fields, type TypeOf } from './codec.js'
import { explainAnyKey } from './explain.js'
import { OBJECT } from './wording.js'

/** An object with at least one of the keys of `F`. */
export type AnyKeyOf<F extends Fields> = {
  [K in keyof F]: { readonly [P in K]: TypeOf<F[P]> } & OptionalOf<F, Exclude<keyof F, K>>
}[keyof F]

/** Keys of `F`, optional. The compiler keeps the comments of fields only if the keys are a parameter. */
type OptionalOf<F extends Fields, K extends keyof F> = { readonly [P in K]?: TypeOf<F[P]> | undefined }

/**
 * An object with at least one of `fields`, for example the stable and the unstable name of a key. Every field that is
 * present is checked; other keys are kept and not checked.
 *
 * @param name - the codec's name
 * @param fields - codecs by key; errors name the first key if all are absent
 */
export function anyKey<F extends Fields>(name: string, fields: F): Codec<AnyKeyOf<F>> {
  return new Codec(name, () => {
    const entries: readonly (readonly [string, AnyCodec])[] = Object.entries(fields)
    return {
      shape: { kind: 'anyKey', fields },
      accepts: (input) =>
        isObject(input) &&
        entries.some(([key]) => own(input, key) !== undefined) &&
        entries.every(([key, codec]) => {
          const value = own(input, key)
          return value === undefined || codec.accepts(value)
        }),
      walk: explainAnyKey,
      wording: OBJECT,
    }
  })
}
