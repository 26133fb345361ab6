/**
 * Builds text messages.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @module
 */
import type { EmoteMessageEventContent } from '../../event/message/emote.js'
import type { NoticeMessageEventContent } from '../../event/message/notice.js'
import type { TextMessageEventContent } from '../../event/message/text.js'
import { textOf } from '../../json/text-of.js'
import { formattedBody } from './formatted-body.js'
import type { MentioningContent } from './mention.js'
import type { Mutable } from './mutable.js'

/**
 * Builds the content of an `m.text`.
 *
 * @param html - the same text in HTML, sent as is: pass plain text through {@link escapeHtml} first
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mtext | m.text}
 * @example
 * ```ts
 * import { buildTextMessage } from 'matrix-event-model'
 *
 * buildTextMessage('Hello!') // => { msgtype: 'm.text', body: 'Hello!', 'm.mentions': {} }
 * buildTextMessage('Hello!', '<b>Hello!</b>').formatted_body // => '<b>Hello!</b>'
 * ```
 */
export function buildTextMessage(body: string, html?: string): Mutable<TextMessageEventContent> & MentioningContent {
  return { msgtype: 'm.text', body: textOf(body), ...formattedBody(html), 'm.mentions': {} }
}

/**
 * Builds the content of an `m.notice`, the message type for bots.
 *
 * @param html - the same text in HTML, sent as is: pass plain text through {@link escapeHtml} first
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mnotice | m.notice}
 * @example
 * ```ts
 * import { buildNoticeMessage } from 'matrix-event-model'
 *
 * buildNoticeMessage('Build passed.') // => { msgtype: 'm.notice', body: 'Build passed.', 'm.mentions': {} }
 * ```
 */
export function buildNoticeMessage(
  body: string,
  html?: string,
): Mutable<NoticeMessageEventContent> & MentioningContent {
  return { msgtype: 'm.notice', body: textOf(body), ...formattedBody(html), 'm.mentions': {} }
}

/**
 * Builds the content of an `m.emote`: an action, without the sender's name.
 *
 * @param html - the same text in HTML, sent as is: pass plain text through {@link escapeHtml} first
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#memote | m.emote}
 * @example
 * ```ts
 * import { buildEmoteMessage } from 'matrix-event-model'
 *
 * buildEmoteMessage('waves') // => { msgtype: 'm.emote', body: 'waves', 'm.mentions': {} }
 * ```
 */
export function buildEmoteMessage(body: string, html?: string): Mutable<EmoteMessageEventContent> & MentioningContent {
  return { msgtype: 'm.emote', body: textOf(body), ...formattedBody(html), 'm.mentions': {} }
}
