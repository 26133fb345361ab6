/**
 * Finds problems in valid events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events | Events}
 * @module
 */
import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { lintWith } from './lint-with.js'
import type { LintOptions, LintRemark } from './remark.js'

/**
 * Lists the problems of an event that decodes, for those who send events or run a server.
 *
 * Remarks do not make an event malformed. An event that does not decode has none, and neither has one in a format
 * that does not exist: use `parseEvent` first. At most 100 remarks are listed.
 *
 * @example
 * ```ts
 * import { lint } from 'matrix-event-model'
 *
 * const content = { msgtype: 'm.text', body: 'Hi', formatted_body: '<b>Hi</b>' }
 * const event = { type: 'm.room.message', event_id: '$e', sender: '@alice', origin_server_ts: 1, content }
 * lint('sync', event).map(({ code }) => code) // => ['identifier', 'no-format']
 * ```
 */
export function lint(format: EventFormat, event: unknown, options: LintOptions = {}): readonly LintRemark[] {
  return lintWith(codecsFor, format, event, options)
}
