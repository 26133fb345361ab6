/**
 * Finds the invalid places of a value.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import type { AnyCodec, Collector, Frame } from './shape.js'

/** The root of a value. */
export function rootOf(codec: AnyCodec, actual: unknown, outer?: Context): Frame {
  return partOf(undefined, '', codec, actual, undefined, undefined, outer)
}

/** The same place, with the tag that selects the codecs of its parts. */
export function taggedPlace({ actual, codec, key, keyCodec, outer, parent }: Frame, tag: Frame['tag']): Frame {
  return partOf(parent, key, codec, actual, keyCodec, tag, outer)
}

/** The value of a key of `parent`. All places have the same properties in the same order, which engines prefer. */
export function partOf(
  parent: Frame | undefined,
  key: string,
  codec: AnyCodec,
  actual: unknown,
  keyCodec?: AnyCodec,
  tag?: Frame['tag'],
  outer?: Context,
): Frame {
  return { key, codec, actual, parent, outer, keyCodec, tag }
}

/** Reports every place at or below `place` that `codec` refuses. */
export function walk(codec: AnyCodec, place: Frame, collector: Collector): void {
  const { shape, walk } = codec.parts
  if (walk !== undefined) walk(shape as never, place, collector)
  else if (!codec.accepts(place.actual)) collector.add(place)
}

/** Like {@link walk}, but tries the fast check first. */
export function explain(codec: AnyCodec, place: Frame, collector: Collector): void {
  if (!collector.isFull && !isAccepted(codec, place.actual)) walk(codec, place, collector)
}

/** Like {@link explain}, for the value of a key of `parent`. */
export function explainPart(
  key: string,
  actual: unknown,
  codec: AnyCodec,
  parent: Frame,
  collector: Collector,
  keyCodec?: AnyCodec,
): void {
  if (!collector.isFull && !isAccepted(codec, actual)) {
    walk(codec, partOf(parent, key, codec, actual, keyCodec), collector)
  }
}

/** Whether the fast check of a codec accepts a value. If not, a walk decides. */
export function isAccepted(codec: AnyCodec, value: unknown): boolean {
  try {
    return codec.accepts(value)
  } catch {
    return false
  }
}
