/**
 * Objects that extend the fields of another codec.
 *
 * @internal
 * @module
 */
import { type AnyCodec, Codec, type Fields } from './codec.js'
import { FieldList } from './fields.js'
import type { ObjectShape } from './shape.js'

/**
 * Like `object`, with the fields of `base` first. It calls the check of `base`, which may be compiled, instead of
 * checking the fields of `base` itself.
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
  const added = new FieldList(required, optional)
  const all = { required: { ...shape.required, ...required }, optional: { ...shape.optional, ...optional } }
  const fields = new FieldList(all.required, all.optional)
  return new Codec(
    name,
    { kind: 'object', ...all, ...marks },
    (input) => base.accepts(input) && added.areIn(input as object),
    (_, place, collector) => fields.explain(place, collector),
  )
}
