/**
 * From unknown JSON to an outcome.
 *
 * An event that is not as its type demands is not always broken: redaction and the clearing of state leave less than
 * a type asks for, and types that this library does not list are nobody's fault. Each is an outcome of its own.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { parseEventWith } from './parse-with.js'
import type { MalformedEvent, ParsedEvent, ParseOptions } from './parsed-event.js'

/**
 * Decides what an event is. The event comes back as the same object, and nothing in it is changed.
 *
 * Never throws. No event is repaired: what does not decode is `Malformed`.
 *
 * @example
 * ```ts
 * import { parseEvent } from 'matrix-event-model'
 *
 * const outcome = parseEvent('stripped', { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 1 } })
 * outcome._tag === 'Left' && outcome.left.errors[0]?.message // => 'content.name: expected a string, found a number'
 * ```
 */
export function parseEvent<K extends EventFormat>(
  format: K,
  input: unknown,
  options: ParseOptions = {},
): Either<MalformedEvent, ParsedEvent<K>> {
  return parseEventWith(codecsFor, format, input, options) as Either<MalformedEvent, ParsedEvent<K>>
}
