/**
 * Collects the places that a walk finds, and makes errors of them.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ERROR_LIMIT, type Mismatch } from './mismatch.js'
import { mismatchAt } from './mismatch-at.js'
import type { AnyCodec, Collector, Frame } from './shape.js'
import { rootOf, walk } from './walk.js'

/** Collects places up to a limit. */
export class Places implements Collector {
  readonly found: Frame[] = []
  isFull = false

  /**
   * @param limit - the number of places to keep; one more makes it full
   * @param isDistinct - whether a place that several codecs refuse is kept only once
   */
  constructor(
    private readonly limit: number,
    private readonly isDistinct: boolean,
  ) {}

  add(place: Frame): void {
    const { found, isDistinct, limit } = this
    if (isDistinct) for (const known of found) if (isSamePlace(known, place)) return
    if (found.length < limit) found.push(place)
    else this.isFull = true
  }
}

/** Whether a walk finds an invalid place, or reading the value throws. It stops at the first. */
export function hasMismatch(codec: AnyCodec, input: unknown): boolean {
  const places = new Places(0, true)
  try {
    walk(codec, rootOf(codec, input), places)
  } catch {
    return true
  }
  return places.isFull
}

/**
 * The errors for the places that a walk finds, up to {@link ERROR_LIMIT}, and one more if reading the value threw.
 *
 * @param outer - the io-ts context of the value, if its codec is a part of an io-ts type
 */
export function mismatchesOf(codec: AnyCodec, input: unknown, outer?: Context): Mismatch[] {
  const root = rootOf(codec, input)
  const places = new Places(ERROR_LIMIT, true)
  let fault: 'truncated' | 'unreadable' | undefined
  try {
    walk(codec, root, places)
    if (places.isFull) fault = 'truncated'
  } catch {
    fault = 'unreadable'
  }
  const errors = places.found.map((place) => mismatchAt(place, outer))
  if (fault !== undefined) errors.push(mismatchAt(root, outer, fault))
  return errors
}

/** The errors for places that a walk of `input` has found before. */
export function mismatchesAt(found: readonly Frame[], codec: AnyCodec, input: unknown): Mismatch[] {
  const places = new Places(ERROR_LIMIT, true)
  for (let i = 0; i < found.length && !places.isFull; i++) places.add(found[i] as Frame)
  const errors = places.found.map((place) => mismatchAt(place, undefined))
  if (places.isFull) errors.push(mismatchAt(rootOf(codec, input), undefined, 'truncated'))
  return errors
}

/** Whether two places have the same path. */
function isSamePlace(a: Frame, b: Frame): boolean {
  let [x, y]: readonly [Frame | undefined, Frame | undefined] = [a, b]
  while (x !== y) {
    if (x === undefined || y === undefined || x.key !== y.key) return false
    x = x.parent
    y = y.parent
  }
  return true
}
