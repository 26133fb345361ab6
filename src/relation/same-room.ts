/**
 * Only events in one room relate to each other.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import type { RelatedEvent } from './related-event.js'

/** False where the two say that they are in different rooms. Events from `/sync` do not say where they are. */
export function mayShareRoom(a: RelatedEvent, b: RelatedEvent): boolean {
  return a.room_id === undefined || b.room_id === undefined || a.room_id === b.room_id
}
