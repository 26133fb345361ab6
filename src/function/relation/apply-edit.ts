/**
 * What an event says once it has been edited.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#applying-mnew_content | Applying m.new_content}
 * @module
 */

import type { RoomMessageEventContent } from '../../event/room/message.js'
import { objectOf, ownObject, ownValue } from '../../json/own.js'

/**
 * The content of the original once the edit is applied: the `m.new_content` of the edit and nothing else, its mentions
 * too, save that `m.relates_to` stays as it was on the original, so that an edited reply is still a reply.
 *
 * Where there is no `m.new_content`, the content comes back as it was. Whether the edit is valid is not looked at:
 * {@link latestEdit} finds one that is. Nothing is written to.
 *
 * @param content - of the original event
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
