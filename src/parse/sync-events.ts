/**
 * The events of a `/sync` response, one by one.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */
import { read } from '../json/read.js'
import { partsOfSync, type SyncEvent, type UnreadSection } from './sync-parts.js'

export type { SyncEvent, SyncEventFormat, UnreadSection } from './sync-parts.js'

/**
 * True for what looks like a response to `/sync`.
 *
 * @internal
 */
export function isSyncResponse(input: unknown): boolean {
  return typeof read(input, 'next_batch') === 'string' && read(input, 'type') === undefined
}

/**
 * Every event of a `/sync` response, in its format. What should be a list of events and is not is passed over:
 * {@link unreadSections} lists it.
 */
export function* syncEvents(response: unknown): Generator<SyncEvent, void> {
  for (const part of partsOfSync(response)) if ('event' in part) yield part
}

/**
 * What holds no events in a `/sync` response though it should: rooms that are no object, a timeline whose `events` are no
 * array. Empty where nothing was passed over. What is absent or `null` holds none.
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
