/**
 * This library as published: `AnySyncTimelineEvent` for room events, which has many more types than the corpus, and
 * `PresenceEvent`.
 *
 * @module
 */
import { AnySyncTimelineEvent, PresenceEvent } from 'matrix-event-model'

import type { Library } from '../library.js'

type Decoded = ReturnType<typeof AnySyncTimelineEvent.decode | typeof PresenceEvent.decode>

export const library: Library = {
  name: 'matrix-event-model',
  is: (event) => (isPresence(event) ? PresenceEvent.is(event) : AnySyncTimelineEvent.is(event)),
  decode: (event) => (isPresence(event) ? PresenceEvent.decode(event) : AnySyncTimelineEvent.decode(event)),
  accepted: (result: Decoded) => result._tag === 'Right',
}

/** A client knows this from the section of the response. */
function isPresence(event: unknown): boolean {
  return (event as { readonly type?: unknown }).type === 'm.presence'
}
