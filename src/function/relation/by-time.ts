/**
 * The chronological order of events.
 *
 * @internal
 * @module
 */
import { byCodePoint } from '../../json/by-code-point.js'
import type { RelatedEvent } from './related-event.js'

/** Compares events by `origin_server_ts`, then by `event_id`. */
export function byTime(a: RelatedEvent, b: RelatedEvent): number {
  return a.origin_server_ts - b.origin_server_ts || byCodePoint(a.event_id, b.event_id)
}
