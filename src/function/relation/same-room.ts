/**
 * Events can only be related within a room.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'
import type { RelatedEvent } from './related-event.js'

/** Returns false if both events have a `room_id` and these differ. Events from `/sync` have none. */
export function mayShareRoom(a: RelatedEvent, b: RelatedEvent): boolean {
  const roomId = ownString(a, 'room_id')
  const other = ownString(b, 'room_id')
  return roomId === undefined || other === undefined || roomId === other
}
