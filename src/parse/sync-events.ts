/**
 * Iterates over the events of a `/sync` response.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */
import { partsOfSync, type SyncEvent, type UnreadSection } from './sync-parts.js'

export type { SyncEvent, SyncEventFormat, SyncSection, UnreadSection } from './sync-parts.js'

/**
 * Yields every event of a `/sync` response, with its format. Sections that are not lists of events are skipped:
 * {@link unreadSections} lists them.
 */
export function* syncEvents(response: unknown): Generator<SyncEvent, void> {
  for (const part of partsOfSync(response)) if ('event' in part) yield part
}

/**
 * Lists the parts of a `/sync` response that should hold events but are malformed, for example rooms that are not
 * objects, or a timeline whose `events` is not an array. Absent and `null` parts count as empty.
 * Rooms of sliding sync, whose responses have another form, are listed too.
 *
 * @example
 * ```ts
 * import { unreadSections } from 'matrix-event-model'
 *
 * unreadSections({ next_batch: 's1', rooms: { join: 5 } }).map(({ path }) => path) // => [['rooms', 'join']]
 * unreadSections({ next_batch: 's1' }) // => []
 * ```
 */
export function unreadSections(response: unknown): readonly UnreadSection[] {
  const unread: UnreadSection[] = []
  for (const part of partsOfSync(response)) if (!('event' in part)) unread.push(part)
  return unread
}
