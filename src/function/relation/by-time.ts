/**
 * The chronological order of events.
 *
 * @internal
 * @module
 */
import type { RelatedEvent } from './related-event.js'

/** Compares events by `origin_server_ts`, then by `event_id`. */
export function byTime(a: RelatedEvent, b: RelatedEvent): number {
  if (a.origin_server_ts !== b.origin_server_ts) return a.origin_server_ts - b.origin_server_ts
  return a.event_id < b.event_id ? -1 : Number(a.event_id > b.event_id)
}
