/**
 * Collects the places that a walk finds, and makes errors of them.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ERROR_LIMIT, type Mismatch } from './mismatch.js'
import { type Interruption, PlaceMismatch } from './mismatch-at.js'
import type { AnyCodec, Collector, Frame } from './shape.js'
import { rootOf, walk } from './walk.js'

/** Collects places up to a limit. A place that several codecs refuse is kept once. */
class Places implements Collector {
  readonly found: Frame[] = []
  isFull = false

  /** @param limit - the number of places to keep; one more makes it full */
  constructor(private readonly limit: number) {}

  add(place: Frame): void {
    const { found } = this
    if (found.length > 0 && found.some((known) => isSamePlace(known, place))) return
    if (found.length < this.limit) found.push(place)
    else this.isFull = true
  }
}

/** Whether two places have the same path. */
function isSamePlace(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === b) return true
  return a !== undefined && b !== undefined && a.key === b.key && isSamePlace(a.parent, b.parent)
}

/** Whether a walk finds an invalid place, or reading the value throws. It stops at the first. */
export function hasMismatch(codec: AnyCodec, input: unknown): boolean {
  return interruptionOf(rootOf(codec, input), new Places(0)) !== undefined
}

/**
 * The errors for the places that a walk finds, up to {@link ERROR_LIMIT}, and one more if reading the value threw.
 *
 * @param outer - the io-ts context of the value, if its codec is a part of an io-ts type
 */
export function mismatchesOf(codec: AnyCodec, input: unknown, outer?: Context): Mismatch[] {
  const root = rootOf(codec, input, outer)
  const places = new Places(ERROR_LIMIT)
  return errorsAt(places, root, interruptionOf(root, places))
}

/** The errors for places that a walk of `input` has found before. */
export function mismatchesAt(found: readonly Frame[], codec: AnyCodec, input: unknown): Mismatch[] {
  const places = new Places(ERROR_LIMIT)
  for (let i = 0; i < found.length && !places.isFull; i++) places.add(found[i] as Frame)
  return errorsAt(places, rootOf(codec, input), places.isFull ? 'truncated' : undefined)
}

/** Walks a value. Returns why the walk stopped before the end, if it did. */
function interruptionOf(root: Frame, places: Places): Interruption | undefined {
  try {
    walk(root.codec, root, places)
  } catch {
    return 'unreadable'
  }
  return places.isFull ? 'truncated' : undefined
}

function errorsAt({ found }: Places, root: Frame, interruption: Interruption | undefined): Mismatch[] {
  const errors = found.map((place) => new PlaceMismatch(place))
  if (interruption !== undefined) errors.push(new PlaceMismatch(root, interruption))
  return errors
}
