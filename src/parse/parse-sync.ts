/**
 * From the response of `/sync` to the outcome of every event in it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventsByFormat, EventsOfFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { parseSyncWith } from './parse-with.js'
import type { MalformedEvent, ParsedEvent, SyncParseOptions } from './parsed-event.js'
import type { SyncEvent, SyncEventFormat } from './sync-events.js'

/** The outcome of an event, and where in the response it stood. `format` narrows the outcome. */
export type ParsedSyncEvent<E extends EventsByFormat = EventsOfFormat> = {
  [K in SyncEventFormat]: Omit<SyncEvent, 'event' | 'format'> & {
    readonly format: K
    readonly outcome: Either<MalformedEvent, ParsedEvent<K, E>>
  }
}[SyncEventFormat]

/**
 * The outcome of every event of a `/sync` response, in its format, with its room and section.
 *
 * Lazy. Never throws: what is no list of events where one should be is passed over.
 *
 * @example
 * ```ts
 * import { parseSync } from 'matrix-event-model'
 *
 * const name = { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 'Tea' } }
 * const response = { next_batch: 's1', rooms: { invite: { '!r:b.c': { invite_state: { events: [name] } } } } }
 *
 * const [parsed] = parseSync(response)
 * parsed?.format // => 'stripped'
 * parsed?.roomId // => '!r:b.c'
 * parsed?.outcome._tag === 'Right' && parsed.outcome.right.event.type // => 'm.room.name'
 * ```
 */
export function parseSync(response: unknown, options: SyncParseOptions = {}): Generator<ParsedSyncEvent, void> {
  return parseSyncWith(codecsFor, response, options) as Generator<ParsedSyncEvent, void>
}
