/**
 * Going through a value as its codec describes it.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Fields } from './codec.js'
import { memberFor } from './explain.js'
import { isObject, own } from './own.js'

/** A part of a value, and the codec that describes it. */
export interface Place {
  readonly codec: AnyCodec
  /** The keys that lead from the root to the part. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
  readonly value: unknown
}

/**
 * Every part of a value that a codec describes, the root first. Of one part there may be several codecs: a nullable and what
 * it may hold, the members of an intersection. A key of a map is a part too, on the path of what stands under it.
 *
 * Looks at nothing that the codec does not describe. What does not fit is passed over.
 */
export function* placesIn(codec: AnyCodec, value: unknown, path: readonly string[] = []): Generator<Place, void> {
  yield { codec, path, value }
  const { shape } = codec
  switch (shape.kind) {
    case 'object':
      yield* placesInFields({ ...shape.required, ...shape.optional }, value, path)
      return
    case 'anyKey':
      yield* placesInFields(shape.fields, value, path)
      return
    case 'record':
      if (!isObject(value)) return
      for (const key of Object.keys(value)) {
        if (!shape.key.accepts(key) || value[key] === undefined) continue
        yield* placesIn(shape.key, key, [...path, key])
        yield* placesIn(shape.value, value[key], [...path, key])
      }
      return
    case 'array':
    case 'tuple':
      if (!Array.isArray(value)) return
      for (const [i, item] of value.entries()) {
        const part = shape.kind === 'array' ? shape.item : shape.items[i]
        if (part !== undefined) yield* placesIn(part, item, [...path, String(i)])
      }
      return
    case 'nullable':
      if (value !== null) yield* placesIn(shape.of, value, path)
      return
    case 'union':
      for (const member of shape.members) if (member.is(value)) yield* placesIn(member, value, path)
      return
    case 'intersection':
      for (const member of shape.members) yield* placesIn(member, value, path)
      return
    case 'taggedUnion': {
      const member = isObject(value) ? memberFor(shape, own(value, shape.tag)) : undefined
      if (member !== undefined) yield* placesIn(member, value, path)
    }
  }
}

function* placesInFields(fields: Fields, value: unknown, path: readonly string[]): Generator<Place, void> {
  if (!isObject(value)) return
  for (const [key, codec] of Object.entries(fields)) {
    const part = own(value, key)
    if (part !== undefined) yield* placesIn(codec, part, [...path, key])
  }
}
