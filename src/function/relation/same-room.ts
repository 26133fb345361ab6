/**
 * Only events in one room relate to each other.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'
import type { RelatedEvent } from './related-event.js'

/** False where the two say that they are in different rooms. Events from `/sync` do not say where they are. */
export function mayShareRoom(a: RelatedEvent, b: RelatedEvent): boolean {
  const roomId = ownString(a, 'room_id')
  const other = ownString(b, 'room_id')
  return roomId === undefined || other === undefined || roomId === other
}
