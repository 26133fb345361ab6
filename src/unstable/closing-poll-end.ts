/**
 * Finds the event that closes a poll.
 *
 * Servers accept an `m.poll.end` from any member, so clients have to determine which one counts.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md | MSC3381: Polls}
 * @module
 */

import { userCanRedact } from '../function/power-levels/permission.js'
import type { PowerLevels } from '../function/power-levels/power-levels.js'
import { byTime } from '../function/relation/by-time.js'
import { isRelatedEvent } from '../function/relation/is-related-event.js'
import type { RelatedEvent } from '../function/relation/related-event.js'
import { relationOf } from '../function/relation/relation-of.js'
import { mayShareRoom } from '../function/relation/same-room.js'
import { itemsOf, ownString } from '../json/own.js'

const TYPES: ReadonlySet<string> = new Set(['m.poll.end', 'org.matrix.msc3381.poll.end'])

/**
 * Returns the `m.poll.end` event that closes a poll: the first one, by `origin_server_ts` and then by `event_id`, from
 * the sender of the poll or a user who may redact the events of others. `undefined` while the poll is open.
 *
 * Other events are ignored, so `events` can be a whole timeline, in any order. Redacted `m.poll.end` events do not
 * count.
 *
 * @param poll - the `m.poll.start` event; if it was edited, the original
 * @param powerLevels - the power levels of the room; if omitted, only the sender of the poll can end it
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md | MSC3381: Polls}
 * @example
 * ```ts
 * import { closingPollEnd } from 'matrix-event-model/unstable'
 *
 * const poll = {
 *   type: 'm.poll.start',
 *   event_id: '$a',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1,
 *   content: {},
 * }
 * const content = { 'm.relates_to': { rel_type: 'm.reference', event_id: '$a' } }
 * const end = { ...poll, type: 'm.poll.end', event_id: '$b', origin_server_ts: 9, content }
 * const forged = { ...end, event_id: '$c', sender: '@mallory:example.org', origin_server_ts: 5 }
 * closingPollEnd(poll, [forged, end])?.event_id // => '$b'
 * closingPollEnd(poll, [forged]) // => undefined
 * ```
 */
export function closingPollEnd<E extends RelatedEvent>(
  poll: RelatedEvent,
  events: Iterable<E>,
  powerLevels?: PowerLevels | undefined,
): E | undefined {
  let closing: E | undefined
  for (const event of itemsOf(events)) {
    if (!isRelatedEvent(event) || !isEndOf(poll, event, powerLevels)) continue
    if (closing === undefined || byTime(event, closing) < 0) closing = event
  }
  return closing
}

function isEndOf(poll: RelatedEvent, event: RelatedEvent, powerLevels: PowerLevels | undefined): boolean {
  const relation = TYPES.has(event.type) ? relationOf(event) : undefined
  const author = ownString(poll, 'sender')
  if (relation?.kind !== 'reference' || relation.eventId !== ownString(poll, 'event_id')) return false
  if (author === undefined || !mayShareRoom(poll, event)) return false
  return event.sender === author || (powerLevels !== undefined && userCanRedact(powerLevels, event.sender, author))
}
