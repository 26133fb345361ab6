/**
 * Reads the relation type of an event, whether or not the relation is valid.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'

/** Returns the `m.relates_to` of the event, if it is an object. */
export function relatesToOf(event: { readonly content: object }): object | undefined {
  return ownObject(ownValue(event, 'content'), 'm.relates_to')
}

/** Returns the `rel_type` of the event, if it is a string. */
export function relTypeOf(event: { readonly content: object }): string | undefined {
  return ownString(relatesToOf(event), 'rel_type')
}

/** Returns the `event_id` of a relation or an event, if it is an event ID. */
export function ownEventId(input: unknown): EventId | undefined {
  const id = ownString(input, 'event_id')
  return id?.startsWith('$') ? (id as EventId) : undefined
}
