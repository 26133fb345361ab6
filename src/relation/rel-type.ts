/**
 * What type of relation an event claims to have, whether or not it has all that the type asks for.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import { ownObject, ownString } from '../codec/own.js'

/** The `rel_type` in the content of the event, if it is a string. */
export function relTypeOf(event: { readonly content: object }): string | undefined {
  return ownString(ownObject(event.content, 'm.relates_to'), 'rel_type')
}
