/**
 * Walking over a value to find what is wrong with it.
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

/** As {@link walk}, but asks for a quick yes first. */
export function explain(codec: AnyCodec, place: Frame, collector: Collector): void {
  if (!isDone(codec, place.actual, collector)) walk(codec, place, collector)
}

/** As {@link explain}, for what stands under a key of `parent`. */
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
