/**
 * Objects with required and optional keys.
 *
 * @module
 */

import { type AnyCodec, Codec, type Fields, type TypeOf } from './codec.js'
import { areIn, explainFields, fieldList } from './fields.js'
import { OBJECT } from './wording.js'

/** The values of `object(name, R, O)`. An optional key may be `undefined`, which is the same as absent. */
export type ObjectOf<R extends Fields, O extends Fields> = Flat<
  { readonly [K in keyof R]: TypeOf<R[K]> } & { readonly [K in keyof O]?: TypeOf<O[K]> | undefined }
>

/** Merges an intersection into one object type. Modifiers and comments are kept. */
type Flat<T> = { [K in keyof T]: T[K] }

/** Options of an object. */
export interface ObjectOptions<Optional extends PropertyKey = string, Any extends PropertyKey = string> {
  /**
   * Optional keys that control permissions. Repairs never remove an invalid value there, since a default would take its
   * place. It has no effect on what the codec accepts.
   */
  readonly decisive?: readonly Optional[] | undefined
  /** Deprecated keys, each with the reason or the replacement. The codec accepts them; `lint` reports them. */
  readonly deprecated?: { readonly [K in Any]?: string } | undefined
}

/**
 * An object with `required` keys and, if there are any, `optional` ones. Other keys are kept and not checked: events may
 * have keys of later versions of Matrix, and hashes and signatures cover them.
 */
export function object<R extends Fields>(name: string, required: R): Codec<ObjectOf<R, Record<never, never>>>
export function object<R extends Fields, O extends Fields>(
  name: string,
  required: R,
  optional: O,
  options?: ObjectOptions<Extract<keyof O, string>, Extract<keyof R | keyof O, string>>,
): Codec<ObjectOf<R, O>>
// With a single signature, TypeScript would infer the absent `optional` from the expected type of the result.
export function object(name: string, required: Fields, optional?: Fields, options?: ObjectOptions): AnyCodec {
  return new Codec(name, () => {
    const fields = fieldList(required, optional)
    return {
      shape: { kind: 'object', required, optional: optional ?? {}, ...options },
      accepts: (input) => areIn(input, fields),
      walk: (_, place, collector) => explainFields(fields, place, collector),
      wording: OBJECT,
    }
  })
}
