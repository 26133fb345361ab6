/**
 * What is to be said of the threads in a timeline.
 *
 * It is what servers say of a thread on its root (`unsigned`), made from the events themselves, and kept up to date as
 * more of them come.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mthread-relationships | Server-side aggregation of m.thread relationships}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { itemsOf } from '../../json/own.js'
import { isRelatedEvent } from './is-related-event.js'
import type { RelatedEvent } from './related-event.js'
import { canStartThread, relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/** What is to be said of a thread. */
export interface ThreadSummary<E = RelatedEvent> {
  /** The event that the thread began with. */
  readonly rootId: EventId
  /** How many events the thread has, its root not counted. */
  readonly count: number
  /** Left out where a server says that there is a thread, and does not give an event that can be read. */
  readonly latestEvent?: E | undefined
  /** Whether the user who asks has sent to the thread, or has sent its root. */
  readonly hasParticipated: boolean
}

/**
 * The threads in a timeline, the one that was last sent to first.
 *
 * `events` are those of one room, the oldest first: their order says which one is the latest, and not their clocks,
 * which disagree. An event that is there twice counts once. A thread whose root is not among them counts as well; one
 * whose root cannot start a thread does not. Leave out the events of users who are ignored.
 *
 * @param userId - who asks
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
 * const answer = { ...root, event_id: '$b', sender: '@bob:example.org', content: withThread(buildTextMessage('Yes!'), '$a') }
 * const [thread] = threadSummaries([root, answer], '@alice:example.org')
 * thread // => { rootId: '$a', count: 1, latestEvent: answer, hasParticipated: true }
 * ```
 */
export function threadSummaries<E extends RelatedEvent>(
  events: Iterable<E>,
  userId?: string,
): readonly ThreadSummary<E>[] {
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
    // Taken out and put in again, it stands last.
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
