/**
 * Iterates over the parts of a value that its codec describes.
 *
 * @internal
 * @module
 */

import { isObject, own } from '../json/own.js'
import { memberFor } from './member.js'
import type { AnyCodec, Fields, Frame } from './shape.js'
import { partOf, rootOf } from './walk.js'

/**
 * Yields every part of a value that a codec describes, the root first. One part may be yielded with several codecs: a
 * nullable and the codec it wraps, the members of an intersection. A map key is a part too, with the path of its value.
 *
 * Keys that the codec does not describe are not read. Values of the wrong shape are yielded, but not their parts.
 */
export function placesIn(codec: AnyCodec, value: unknown): Generator<Frame, void> {
  return placesFrom(rootOf(codec, value))
}

/** The keys from the root to a place. Unlike `pathTo`, it does not shorten or hide them. */
export function keysTo(place: Frame): readonly string[] {
  const keys: string[] = []
  for (let at = place; at.parent !== undefined; at = at.parent) keys.push(at.key)
  return keys.reverse()
}

function* placesFrom(place: Frame): Generator<Frame, void> {
  yield place
  const { shape } = place.codec
  const { actual } = place
  switch (shape.kind) {
    case 'object':
      yield* placesInFields({ ...shape.required, ...shape.optional }, place)
      return
    case 'anyKey':
      yield* placesInFields(shape.fields, place)
      return
    case 'record':
      if (!isObject(actual)) return
      for (const key of Object.keys(actual)) {
        if (!shape.key.accepts(key) || actual[key] === undefined) continue
        yield* placesFrom(partOf(place, key, shape.key, key, shape.key))
        yield* placesFrom(partOf(place, key, shape.value, actual[key], shape.key))
      }
      return
    case 'array':
    case 'tuple':
      if (!Array.isArray(actual)) return
      for (const [i, item] of actual.entries()) {
        const part = shape.kind === 'array' ? shape.item : shape.items[i]
        if (part === undefined) continue
        yield* placesFrom(partOf(place, String(i), part, item))
      }
      return
    case 'nullable':
      if (actual !== null) yield* placesFrom({ ...place, codec: shape.of })
      return
    case 'union':
      for (const member of shape.members) if (member.is(actual)) yield* placesFrom({ ...place, codec: member })
      return
    case 'intersection':
      for (const member of shape.members) yield* placesFrom({ ...place, codec: member })
      return
    case 'taggedUnion': {
      const member = isObject(actual) ? (memberFor(shape, own(actual, shape.tag)) ?? shape.base) : undefined
      if (member !== undefined) yield* placesFrom({ ...place, codec: member })
    }
  }
}

function* placesInFields(fields: Fields, place: Frame): Generator<Frame, void> {
  const { actual } = place
  if (!isObject(actual)) return
  for (const [key, codec] of Object.entries(fields)) {
    const part = own(actual, key)
    if (part !== undefined) yield* placesFrom(partOf(place, key, codec, part))
  }
}
