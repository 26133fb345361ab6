/**
 * Malformed events as data that may be logged: errors and hints, without the event itself.
 *
 * @internal
 * @module
 */
import type { Mismatch } from '../codec/mismatch.js'
import { shown } from '../codec/path.js'
import type { EventHints, MalformedEvent } from './parsed-event.js'
import { read } from './read.js'

/** Maximum length of a hint, in UTF-16 code units: that of an identifier. */
const HINT_LIMIT = 255

export function malformed(errors: readonly Mismatch[], input: unknown, typeKey: string): MalformedEvent {
  return new Malformed(errors, hintsOf(input, typeKey), input)
}

class Malformed implements MalformedEvent {
  readonly _tag: 'Malformed'
  readonly errors: readonly Mismatch[]
  readonly hints: EventHints
  readonly #input: unknown

  constructor(errors: readonly Mismatch[], hints: EventHints, input: unknown) {
    this._tag = 'Malformed'
    this.errors = errors
    this.hints = hints
    this.#input = input
  }

  get input(): unknown {
    return this.#input
  }

  /** For `console.log` in Node, which can be made to show what is not an own property. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return { ...this }
  }
}

function hintsOf(input: unknown, typeKey: string): EventHints {
  const hints: { [key: string]: string } = {}
  for (const key of ['event_id', 'room_id', 'sender', 'state_key', typeKey]) {
    const value = read(input, key)
    if (typeof value !== 'string' || (key === 'state_key' && !isPublic(value))) continue
    hints[key === typeKey ? 'type' : key] = shown(value, HINT_LIMIT)
  }
  return hints
}

/** Whether a state key is empty or an identifier. Others can be secret: that of a third-party invite is its token. */
function isPublic(stateKey: string): boolean {
  return /^(?:$|[!#$@])/.test(stateKey)
}
