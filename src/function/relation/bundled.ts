/**
 * Bundled aggregations: summaries of related events that the server puts in `unsigned`.
 *
 * They reflect the server's knowledge at the time of its response. Later events must be added, which {@link latestEdit}
 * and
 * {@link threadSummaries} do from the events. `unsigned` is not covered by signatures, so an edit found there must be
 * validated like any other.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#aggregations-of-child-events | Aggregations of child events}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { ownArray, ownObject, ownValue } from '../../json/own.js'
import { isRelatedEvent } from './is-related-event.js'
import { ownEventId } from './rel-type.js'
import type { RelatedEvent } from './related-event.js'
import type { ThreadSummary } from './threads.js'

/** An event that may have aggregations. */
export interface AggregatedEvent {
  /** The ID of the event. */
  readonly event_id: string
  /** Where the server puts aggregations, under `m.relations`. */
  readonly unsigned?: object | null | undefined
}

/**
 * Returns the latest edit according to the server; `undefined` if the event has no edit, or if the edit is not a full
 * event: older servers include only its ID, time and sender. It is not validated any further.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mreplace-relationships | Server-side aggregation of m.replace relationships}
 * @example
 * ```ts
 * import { bundledEdit, buildEdit, latestEdit, buildTextMessage } from 'matrix-event-model'
 *
 * const original = {
 *   type: 'm.room.message',
 *   event_id: '$a',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   content: buildTextMessage('Helo!'),
 * } as const
 * const edit = { ...original, event_id: '$b', content: buildEdit(buildTextMessage('Hello!'), original) }
 * const served = { ...original, unsigned: { 'm.relations': { 'm.replace': edit } } }
 * const bundled = bundledEdit(served)
 * latestEdit(served, bundled ? [bundled] : [])?.event_id // => '$b'
 * ```
 */
export function bundledEdit(event: AggregatedEvent): RelatedEvent | undefined {
  return eventIn(aggregations(event), 'm.replace')
}

/**
 * Returns the server's summary of the thread that starts at the event; `undefined` if it is absent or malformed.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mthread-relationships | Server-side aggregation of m.thread relationships}
 * @example
 * ```ts
 * import { bundledThreadSummary } from 'matrix-event-model'
 *
 * const thread = { count: 7, current_user_participated: true, latest_event: {} }
 * const served = { event_id: '$a', unsigned: { 'm.relations': { 'm.thread': thread } } }
 * bundledThreadSummary(served) // => { rootId: '$a', count: 7, hasParticipated: true }
 * ```
 */
export function bundledThreadSummary(event: AggregatedEvent): ThreadSummary | undefined {
  const thread = ownObject(aggregations(event), 'm.thread')
  const rootId = ownEventId(event)
  const count = ownValue(thread, 'count')
  if (rootId === undefined || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return undefined
  const latestEvent = eventIn(thread, 'latest_event')
  return {
    rootId,
    count,
    ...(latestEvent && { latestEvent }),
    hasParticipated: ownValue(thread, 'current_user_participated') === true,
  }
}

/**
 * Returns the IDs of the events that refer to this one (`m.reference`), in the server's order; `[]` if none. Invalid
 * event IDs are skipped.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mreference | Server-side aggregation of m.reference}
 * @example
 * ```ts
 * import { bundledReferenceIds } from 'matrix-event-model'
 *
 * const chunk = [{ event_id: '$one' }, { event_id: '$two' }]
 * const served = { event_id: '$a', unsigned: { 'm.relations': { 'm.reference': { chunk } } } }
 * bundledReferenceIds(served) // => ['$one', '$two']
 * ```
 */
export function bundledReferenceIds(event: AggregatedEvent): readonly EventId[] {
  const chunk = ownArray(ownObject(aggregations(event), 'm.reference'), 'chunk')
  return chunk.map(ownEventId).filter((id) => id !== undefined)
}

function aggregations(event: AggregatedEvent): object | undefined {
  return ownObject(ownObject(event, 'unsigned'), 'm.relations')
}

function eventIn(holder: object | undefined, key: string): RelatedEvent | undefined {
  const event = ownValue(holder, key)
  return isRelatedEvent(event) ? event : undefined
}
