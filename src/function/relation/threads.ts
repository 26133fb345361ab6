/**
 * Summarizes the threads in a timeline.
 *
 * The summaries match those that servers put in the `unsigned` of a root, but are computed from the events, so they can
 * be kept up to date.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mthread-relationships | Server-side aggregation of m.thread relationships}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { itemsOf, option } from '../../json/own.js'
import { isRelatedEvent } from './is-related-event.js'
import type { AggregationOptions, RelatedEvent } from './related-event.js'
import { canStartThread, relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/** The summary of a thread. */
export interface ThreadSummary<E = RelatedEvent> {
  /** The event that started the thread. */
  readonly rootId: EventId
  /** The number of events in the thread, without its root. */
  readonly count: number
  /** Absent if the server reports a thread without a valid latest event. */
  readonly latestEvent?: E | undefined
  /** Whether the current user sent the root or any event in the thread. */
  readonly hasParticipated: boolean
}

/**
 * Returns the threads in a timeline, the most recently active one first.
 *
 * `events` are those of one room, oldest first. This order decides which event is the latest, not the timestamps, which
 * are unreliable. Duplicates count once. Threads whose root is missing are included; threads whose root cannot start a
 * thread are not. Leave out the events of ignored users.
 *
 * @example
 * ```ts
 * import { withThread, buildTextMessage, threadSummaries } from 'matrix-event-model'
 *
 * const root = {
 *   type: 'm.room.message',
 *   event_id: '$a',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   content: buildTextMessage('Lunch?'),
 * }
 * const content = withThread(buildTextMessage('Yes!'), '$a')
 * const answer = { ...root, event_id: '$b', sender: '@bob:example.org', content }
 * const [thread] = threadSummaries([root, answer], { userId: '@alice:example.org' })
 * thread // => { rootId: '$a', count: 1, latestEvent: answer, hasParticipated: true }
 * ```
 */
export function threadSummaries<E extends RelatedEvent>(
  events: Iterable<E>,
  options: AggregationOptions = {},
): readonly ThreadSummary<E>[] {
  const userId = option(options, 'userId')
  const byId = new Map<string, E>()
  for (const event of itemsOf(events)) {
    if (isRelatedEvent(event) && !byId.has(event.event_id)) byId.set(event.event_id, event)
  }
  const summaries = new Map<EventId, ThreadSummary<E>>()
  for (const event of byId.values()) {
    const relation = relationOf(event)
    if (relation?.kind !== 'thread') continue
    const rootId = relation.eventId
    const root = byId.get(rootId)
    if (root !== undefined && !(canStartThread(root) && mayShareRoom(root, event))) continue
    const before = summaries.get(rootId)
    // Deleting the entry first moves it to the end.
    summaries.delete(rootId)
    summaries.set(rootId, {
      rootId,
      count: (before?.count ?? 0) + 1,
      latestEvent: event,
      hasParticipated:
        before?.hasParticipated === true || (userId !== undefined && [event.sender, root?.sender].includes(userId)),
    })
  }
  return [...summaries.values()].reverse()
}
