/**
 * Selects the edit to apply to an event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#event-replacements | Event replacements}
 * @module
 */
import { itemsOf } from '../../json/own.js'
import { byTime } from './by-time.js'
import { type EditOptions, editFaults } from './edit-faults.js'
import { isRelatedEvent } from './is-related-event.js'
import type { RelatedEvent } from './related-event.js'

/**
 * Returns the edit to apply: the valid one with the latest `origin_server_ts`, and among equals the one with the
 * greatest `event_id`. `undefined` if no edit is valid.
 *
 * The order of `edits` does not matter, and events that are not edits of the original are skipped, so you can pass a
 * whole timeline.
 *
 * @example
 * ```ts
 * import { buildEdit, latestEdit, buildTextMessage } from 'matrix-event-model'
 *
 * const original = {
 *   type: 'm.room.message',
 *   event_id: '$a',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   content: buildTextMessage('Helo!'),
 * } as const
 * const first = { ...original, event_id: '$b', content: buildEdit(buildTextMessage('Hullo!'), original) }
 * const second = { ...original, event_id: '$c', content: buildEdit(buildTextMessage('Hello!'), original) }
 * latestEdit(original, [second, first])?.event_id // => '$c'
 * latestEdit(original, []) // => undefined
 * ```
 */
export function latestEdit<E extends RelatedEvent>(
  original: RelatedEvent,
  edits: Iterable<E>,
  options: EditOptions = {},
): E | undefined {
  let latest: E | undefined
  for (const edit of itemsOf(edits)) {
    if (!isRelatedEvent(edit) || (latest !== undefined && byTime(edit, latest) <= 0)) continue
    if (editFaults(original, edit, options).length === 0) latest = edit
  }
  return latest
}
