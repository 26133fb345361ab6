/**
 * The words of a message, for where there is no room for more: a notification, a list of rooms, a search index.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @module
 */
import { ownObject, ownString } from '../../json/own.js'
import { relationOf } from '../relation/relation-of.js'
import { withoutReplyFallback } from './reply-fallback.js'

/** What is read of a message. Any content that has these keys will do. */
export interface ContentWithBody {
  readonly body?: unknown
  readonly format?: unknown
  readonly formatted_body?: unknown
  readonly msgtype?: unknown
  readonly 'm.new_content'?: unknown
  readonly 'm.relates_to'?: unknown
}

/**
 * What a message says in plain text: its `body`, for a reply without the quote that old clients put there
 * ({@link withoutReplyFallback}), and for an edit the new `body`. `''` if there is none.
 *
 * For media, this is the caption, or the file name if there is no caption. It is never made from HTML, since senders
 * leave out of `body` what a spoiler hides. Put the sender's name before an `m.emote`.
 *
 * @example
 * ```ts
 * import { plainText } from 'matrix-event-model'
 *
 * plainText({ msgtype: 'm.text', body: 'Hello!' }) // => 'Hello!'
 * const edit = { 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }
 * plainText({ body: '* Hello Bob!', 'm.new_content': { body: 'Hello Bob!' }, ...edit }) // => 'Hello Bob!'
 * ```
 */
export function plainText(content: ContentWithBody): string {
  const newContent = relationOf({ content })?.kind === 'edit' ? ownObject(content, 'm.new_content') : undefined
  return ownString(withoutReplyFallback(newContent ?? content), 'body') ?? ''
}
