/**
 * The plain text of a message, for notifications, room lists and search indexes.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @module
 */
import { ownObject, ownString } from '../../json/own.js'
import { relationOf } from '../relation/relation-of.js'
import { withoutReplyFallback } from './reply-fallback.js'

/** The fields of a message that are read. Any content with these keys is accepted. */
export interface ContentWithBody {
  /** The text. For a reply, it can begin with a fallback that quotes the other message. */
  readonly body?: unknown
  /** The format of `formatted_body`, for example `org.matrix.custom.html`. */
  readonly format?: unknown
  /** The text in that format. */
  readonly formatted_body?: unknown
  /** The type of the message, for example `m.text`. */
  readonly msgtype?: unknown
  /** For an edit: the new content. */
  readonly 'm.new_content'?: unknown
  /** The relation to another event, which tells edits and replies. */
  readonly 'm.relates_to'?: unknown
}

/**
 * Returns a message as plain text: its `body`, without the quote in a reply ({@link withoutReplyFallback}), and for an
 * edit the new `body`. `''` if the content has no text.
 *
 * For media, this is the caption, or the file name if there is no caption. It is never derived from HTML, since senders
 * omit spoilers from `body`. Put the sender's name before an `m.emote`.
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
