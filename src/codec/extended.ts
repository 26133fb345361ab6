/**
 * Objects with the fields of another codec and more.
 *
 * @internal
 * @module
 */
import { type AnyCodec, Codec, type Fields } from './codec.js'
import { explainObject } from './explain.js'
import { hasFields } from './fields.js'
import type { ObjectShape } from './shape.js'

/**
 * Like `object`, with the fields of `base` first. Unlike an object that is declared with all of them, it asks the check of
 * `base`, which may be compiled.
 *
 * @param base - a codec of objects
 */
export function extended(
  name: string,
  base: AnyCodec,
  required: Fields,
  optional: Fields,
  marks: Pick<ObjectShape, 'deprecated'>,
): AnyCodec {
  const { shape } = base
  if (shape.kind !== 'object') throw new TypeError(`${base.name} is not a codec of objects`)
  const has = hasFields(required, optional)
  return new Codec(
    name,
    {
      kind: 'object',
      required: { ...shape.required, ...required },
      optional: { ...shape.optional, ...optional },
      ...marks,
    },
    (input) => base.accepts(input) && has(input as object),
    explainObject,
  )
}
