/**
 * Finds the invalid places of a value.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Collector, Frame } from './shape.js'

/** Reports every place at or below `place` that `codec` refuses. */
export function walk(codec: AnyCodec, place: Frame, collector: Collector): void {
  if (codec.walk !== undefined) codec.walk(codec.shape as never, place, collector)
  else if (!codec.accepts(place.actual)) collector.add(place)
}

/** Like {@link walk}, but tries the fast check first. */
export function explain(codec: AnyCodec, place: Frame, collector: Collector): void {
  if (!isDone(codec, place.actual, collector)) walk(codec, place, collector)
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
  if (!isDone(codec, actual, collector)) walk(codec, { key, codec, actual, parent, keyCodec }, collector)
}

function isDone(codec: AnyCodec, value: unknown, collector: Collector): boolean {
  try {
    return collector.isFull || codec.accepts(value)
  } catch {
    return false
  }
}

/** Whether two places have the same path. */
export function isSamePlace(a: Frame, b: Frame): boolean {
  let [x, y]: readonly [Frame | undefined, Frame | undefined] = [a, b]
  while (x !== y) {
    if (x === undefined || y === undefined || x.key !== y.key) return false
    x = x.parent
    y = y.parent
  }
  return true
}
