/**
 * Applies an edit to an event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#applying-mnew_content | Applying m.new_content}
 * @module
 */

import type { RoomMessageEventContent } from '../../event/room/message.js'
import { objectOf, ownObject, ownValue } from '../../json/own.js'

/**
 * Returns the content of the original after the edit: the `m.new_content` of the edit, including its mentions, with the
 * `m.relates_to` of the original, so that an edited reply remains a reply.
 *
 * Without an `m.new_content`, the content is returned unchanged. The edit is not validated; use {@link latestEdit} to
 * find a valid one. The arguments are not modified.
 *
 * @param content - the content of the original event
 * @param edit - the content of the edit
 *
 * @example
 * ```ts
 * import { applyEdit } from 'matrix-event-model'
 *
 * const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } }
 * const edit = {
 *   body: '* Yes!',
 *   'm.new_content': { body: 'Yes!' },
 *   'm.relates_to': { rel_type: 'm.replace', event_id: '$b' },
 * }
 * applyEdit({ body: 'Yse!', ...reply }, edit) // => { body: 'Yes!', ...reply }
 * ```
 */
export function applyEdit(content: RoomMessageEventContent, edit: RoomMessageEventContent): RoomMessageEventContent
export function applyEdit(content: object, edit: object): object
export function applyEdit(content: object, edit: object): object {
  const newContent = ownObject(edit, 'm.new_content')
  if (newContent === undefined) return objectOf(content)
  const { 'm.relates_to': ignored, ...rest } = newContent as { readonly [key: string]: unknown }
  const relatesTo = ownValue(content, 'm.relates_to')
  return relatesTo === undefined ? rest : { ...rest, 'm.relates_to': relatesTo }
}
