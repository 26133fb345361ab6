/**
 * Parses unknown JSON as an event.
 *
 * An event that does not meet the requirements of its type is not necessarily broken: redaction and clearing remove
 * content, and custom types are not listed here. Each of these has its own outcome.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { parseEventWith } from './parse-with.js'
import type { MalformedEvent, ParsedEvent, ParseOptions } from './parsed-event.js'

/**
 * Parses an event. The event in the outcome is the same object, unmodified.
 *
 * Events are not repaired unless `options.repair` is given: an event that does not decode is `Malformed`.
 *
 * @example
 * ```ts
 * import { parseEvent } from 'matrix-event-model'
 *
 * const event = { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 1 } }
 * const outcome = parseEvent('stripped', event)
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
