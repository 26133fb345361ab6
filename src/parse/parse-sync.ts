/**
 * Parses all events in a `/sync` response.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventsByFormat, EventsOfFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { parseSyncWith } from './parse-with.js'
import type { MalformedEvent, ParsedEvent, SyncParseOptions } from './parsed-event.js'
import type { SyncEvent, SyncEventFormat, SyncSection } from './sync-events.js'

/** The outcome of an event, with its place in the response. `format` and `section` narrow the outcome. */
export type ParsedSyncEvent<E extends EventsByFormat = EventsOfFormat> = {
  [K in SyncEventFormat]: Pick<SyncEvent, 'path'> &
    RoomOf<K> & {
      /** The format in which the event was parsed. */
      readonly format: K
      /** The parsed event, or its errors. */
      readonly outcome: Either<MalformedEvent, ParsedEvent<K, E>>
      /** The section that holds it: `timeline`, `account_data`. */
      readonly section: SyncSection<K>
    }
}[SyncEventFormat]

/** The room of an event. Account data may be outside rooms, presence and to-device events always are. */
type RoomOf<K extends SyncEventFormat> = K extends 'ephemeral' | 'stripped' | 'sync'
  ? Required<Pick<SyncEvent, 'roomId'>>
  : Pick<SyncEvent, 'roomId'>

/**
 * Yields the outcome of every event in a `/sync` response, with its format, room and section.
 *
 * Lazy. A section that is not a list of events is skipped; see `unreadSections`.
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
