/**
 * Parses many events.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { parseEventsWith } from './parse-with.js'
import type { MalformedEvent, ParsedEvent, ParseOptions } from './parsed-event.js'

/**
 * Yields the outcome of each event, in order, as `parseEvent` returns it. A malformed event does not affect the others.
 *
 * Lazy: an event is parsed when its outcome is requested. Errors thrown while iterating over `inputs` are not caught.
 *
 * @param inputs - the events
 *
 * @example
 * ```ts
 * import { parseEvents } from 'matrix-event-model'
 *
 * const typing = { type: 'm.typing', content: { user_ids: [] } }
 * const outcomes = [...parseEvents('ephemeral', [typing, null, { ...typing, type: 'org.example' }])]
 * const tags = outcomes.map((outcome) => (outcome._tag === 'Left' ? outcome.left._tag : outcome.right._tag))
 * tags // => ['Known', 'Malformed', 'Custom']
 * ```
 */
export function parseEvents<K extends EventFormat>(
  format: K,
  inputs: Iterable<unknown>,
  options: ParseOptions = {},
): Generator<Either<MalformedEvent, ParsedEvent<K>>, void> {
  return parseEventsWith(codecsFor, format, inputs, options) as Generator<Either<MalformedEvent, ParsedEvent<K>>, void>
}
