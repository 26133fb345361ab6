/**
 * Errors for the places that a walk finds.
 *
 * A message is one printable line. It quotes only identifiers and known names, which the shapes mark.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { line, quoted } from '../json/shown.js'
import { codeFor, expectedText, foundText } from './expectation.js'
import type { Mismatch, MismatchCode } from './mismatch.js'
import { pathTo } from './path.js'
import type { Frame } from './shape.js'

/** What errors say if a walk did not visit the whole value. */
const REASONS = {
  truncated: 'more places are invalid than are listed',
  unreadable: 'a getter or a proxy threw',
}

/** Why a walk did not visit the whole value. */
export type Interruption = keyof typeof REASONS

/** An invalid place. */
export class PlaceMismatch implements Mismatch {
  readonly code: MismatchCode
  readonly path: readonly string[]
  readonly message: string
  readonly #place: Frame

  /** @param interruption - why the walk was interrupted, if that is the error */
  constructor(place: Frame, interruption?: Interruption) {
    this.code =
      interruption ?? (place.actual === undefined ? 'missing' : (codeFor(place.codec, place.actual) ?? 'wrong-type'))
    this.path = pathTo(place)
    this.message = line(this.path, interruption === undefined ? reasonAt(place) : REASONS[interruption])
    this.#place = place
  }

  get value(): unknown {
    return this.#place.actual
  }

  get context(): Context {
    return contextTo(this.#place)
  }

  /** Hides `value` and `context` from `console.log` in Node, which can be configured to show getters. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return { ...this }
  }
}

function contextTo({ actual, codec, key, outer, parent }: Frame): Context {
  return outer ?? [...(parent === undefined ? [] : contextTo(parent)), { key, type: codec, actual }]
}

/** The expected and the found value. */
function reasonAt({ actual, codec, parent }: Frame): string {
  let found = 'an object'
  try {
    found = foundText(codec, actual) ?? typeText(actual)
  } catch {
    // A getter or a proxy threw.
  }
  const tag = parent?.tag
  const selected = tag === undefined ? '' : ` (${tag.key} is ${quoted(tag.value)})`
  return `expected ${expectedText(codec)}, found ${found}${selected}`
}

/** Describes a value by its type. Throws for a revoked proxy. */
export function typeText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'string') return `a string of ${value.length} ${value.length === 1 ? 'character' : 'characters'}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
