/**
 * The order of events in time.
 *
 * @internal
 * @module
 */
import type { RelatedEvent } from './related-event.js'

/** For sorting: by `origin_server_ts`, and in the same millisecond by `event_id`. */
export function byTime(a: RelatedEvent, b: RelatedEvent): number {
  if (a.origin_server_ts !== b.origin_server_ts) return a.origin_server_ts - b.origin_server_ts
  return a.event_id < b.event_id ? -1 : Number(a.event_id > b.event_id)
}
