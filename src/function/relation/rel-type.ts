/**
 * What type of relation an event claims to have, whether or not it has all that the type asks for.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'

/** The `m.relates_to` in the content of the event, if it is an object. */
export function relatesToOf(event: { readonly content: object }): object | undefined {
  return ownObject(ownValue(event, 'content'), 'm.relates_to')
}

/** The `rel_type` in the content of the event, if it is a string. */
export function relTypeOf(event: { readonly content: object }): string | undefined {
  return ownString(relatesToOf(event), 'rel_type')
}

/** The `event_id` of a relation or an event, if it is an event ID. */
export function ownEventId(input: unknown): EventId | undefined {
  const id = ownString(input, 'event_id')
  return id?.startsWith('$') ? (id as EventId) : undefined
}
