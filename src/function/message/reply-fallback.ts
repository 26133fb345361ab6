/**
 * The quote that old clients put into a reply.
 *
 * Until v1.13, a reply began with a quote of the event it replies to, for clients that do not know replies. The sender
 * writes that quote, so it must not be shown as somebody else's words.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @module
 */
import { objectOf, ownString, ownValue } from '../../json/own.js'
import { replyTarget } from '../relation/relation-of.js'

/**
 * The content of a reply without its fallback. What is not a reply is returned as it is, as is a reply without fallback.
 *
 * - In `body`, that is the lines at the beginning that start with `> `, the space included, and a blank line after them.
 * - In a `formatted_body` of HTML, it is the `<mx-reply>` element at the beginning; one without an end tag reaches to the
 *   end.
 *
 * Each is removed whether or not the other is there, and if nothing remains, as the specification says. So in a reply, a
 * quote of the sender's own that `body` begins with goes too. All other keys stay. The content is not modified.
 *
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
  if (replyTarget({ content }) === undefined) return objectOf(content)
  const withoutQuote = rewritten(content, 'body', afterQuote)
  const isHtml = ownValue(content, 'format') === 'org.matrix.custom.html'
  return isHtml ? rewritten(withoutQuote, 'formatted_body', afterElement) : withoutQuote
}

/** The content with the text under the key rewritten; the same object if that changes nothing. */
function rewritten<C extends object>(content: C, key: string, rewrite: (text: string) => string): C {
  const text = ownString(content, key) ?? ''
  const answer = rewrite(text)
  return answer === text ? content : { ...content, [key]: answer }
}

/** What follows the quoted lines, and a blank line after them. */
function afterQuote(body: string): string {
  let start = 0
  while (body.startsWith('> ', start)) {
    const end = body.indexOf('\n', start)
    if (end === -1) return ''
    start = end + 1
  }
  return start === 0 ? body : body.slice(start).replace(/^\r?\n/, '')
}

/** What follows the `<mx-reply>` at the beginning. The element may hold others: replies to replies do. */
function afterElement(html: string): string {
  if (!/^<mx-reply[\s/>]/i.test(html)) return html
  let depth = 0
  for (const tag of html.matchAll(/<(\/?)mx-reply(?=[\s/>])/gi)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth > 0) continue
    const end = html.indexOf('>', tag.index)
    return end === -1 ? '' : html.slice(end + 1)
  }
  return ''
}
