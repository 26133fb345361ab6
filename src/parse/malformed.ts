/**
 * Malformed events as data that is safe to log: errors and hints, without the event itself.
 *
 * @internal
 * @module
 */
import type { EventError, EventHints, MalformedEvent } from './parsed-event.js'

export function malformed(errors: readonly EventError[], hints: EventHints, input: unknown): MalformedEvent {
  return new Malformed(errors, hints, input)
}

class Malformed implements MalformedEvent {
  readonly _tag: 'Malformed'
  readonly errors: readonly EventError[]
  readonly hints: EventHints
  readonly #input: unknown

  constructor(errors: readonly EventError[], hints: EventHints, input: unknown) {
    this._tag = 'Malformed'
    this.errors = errors
    this.hints = hints
    this.#input = input
  }

  get input(): unknown {
    return this.#input
  }

  /** For `console.log` in Node, which can be configured to show properties that are not own. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return { ...this }
  }
}
