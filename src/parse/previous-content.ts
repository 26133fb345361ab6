/**
 * The content that a state event replaced, which servers add to it in `unsigned`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#definition-clientevent | ClientEvent}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { ownObject } from '../json/own.js'

/**
 * Returns the `prev_content` of a state event, decoded; `undefined` if it is missing or malformed, since a server adds it
 * and it does not invalidate the event.
 *
 * @param codec - the codec of the content, for example `RoomTopicEventContent`. Where the previous content may be empty
 * (state that was cleared before), use a codec that accepts `{}`
 *
 * @example
 * ```ts
 * import { previousContent, RoomTopicEventContent } from 'matrix-event-model'
 *
 * const event = { type: 'm.room.topic', content: { topic: 'New' }, unsigned: { prev_content: { topic: 'Old' } } }
 * previousContent(RoomTopicEventContent, event)?.topic // => 'Old'
 * previousContent(RoomTopicEventContent, { unsigned: { prev_content: {} } }) // => undefined
 * ```
 */
export function previousContent<C>(
  codec: Codec<C>,
  event: { readonly unsigned?: object | null | undefined },
): C | undefined {
  const previous = ownObject(ownObject(event, 'unsigned'), 'prev_content')
  return codec.is(previous) ? previous : undefined
}
