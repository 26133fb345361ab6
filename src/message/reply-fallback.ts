/**
 * Takes out of a reply what stands in it of the message it replies to.
 *
 * Until v1.13, clients put a quote into the reply, for those that do not know replies. The quote is whatever the sender
 * wrote there, so it is not to be shown as somebody else's words.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @module
 */
import { ownString, ownValue } from '../codec/own.js'
import { replyTarget } from '../relation/relation-of.js'

/**
 * The content without the fallback of a reply: the lines at the beginning of `body` that start with `> `, with the
 * blank line that follows them, and the `<mx-reply>` that `formatted_body` begins with. All other keys stay.
 *
 * Where there is none, the content comes back as the same object. That goes for everything that is no reply; for a
 * `formatted_body` without `<mx-reply>`, beside which the lines in `body` are the sender's own quote; and for what
 * would leave nothing, or never ends. Without HTML, a quote of the sender's own is taken for a fallback, as the
 * specification has it. Nothing is written to. Never throws; takes time in proportion to the length.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @example
 * ```ts
 * import { withoutReplyFallback } from 'matrix-event-model'
 *
 * const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } }
 * withoutReplyFallback({ ...reply, body: '> <@a:example.org> Tea?\n\nYes!' }).body // => 'Yes!'
 * withoutReplyFallback({ body: '> Tea?\n\nThat is a quote.' }).body // => '> Tea?\n\nThat is a quote.'
 * ```
 */
export function withoutReplyFallback<C extends object>(content: C): C {
  if (replyTarget({ content }) === undefined) return content
  const isHtml = ownValue(content, 'format') === 'org.matrix.custom.html'
  const html = isHtml ? ownString(content, 'formatted_body') : undefined
  if (html === undefined) return rewritten(content, 'body', afterQuote)
  if (!BEGINS_WITH_FALLBACK.test(html)) return content
  return rewritten(rewritten(content, 'body', afterQuote), 'formatted_body', afterElement)
}

const BEGINS_WITH_FALLBACK = /^<mx-reply[\s/>]/i

/** The content with what `rewrite` makes of a text in it; itself where that is the same, or is nothing. */
function rewritten<C extends object>(content: C, key: string, rewrite: (text: string) => string): C {
  const text = ownString(content, key) ?? ''
  const answer = rewrite(text)
  return answer === text || answer === '' ? content : { ...content, [key]: answer }
}

/** What follows the lines that quote, and a blank one after them. */
function afterQuote(body: string): string {
  let start = 0
  while (body.startsWith('> ', start)) {
    const end = body.indexOf('\n', start)
    if (end === -1) return ''
    start = end + 1
  }
  return body.slice(start > 0 && body[start] === '\n' ? start + 1 : start)
}

/** What follows the `<mx-reply>` at the beginning. The element may hold others: replies to replies do. */
function afterElement(html: string): string {
  let depth = 0
  for (const tag of html.matchAll(/<(\/?)mx-reply(?=[\s/>])/gi)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth > 0) continue
    const end = html.indexOf('>', tag.index)
    return end === -1 ? '' : html.slice(end + 1)
  }
  return ''
}
