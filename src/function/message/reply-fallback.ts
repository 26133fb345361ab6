/**
 * The quote that older clients put in a reply.
 *
 * Until v1.13, a reply began with a quote of the event it replies to, for clients without support for replies. The
 * sender of the reply writes that quote, so do not display it as another user's words.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @module
 */
import { objectOf, ownString, ownValue } from '../../json/own.js'
import { replyTarget } from '../relation/relation-of.js'

/**
 * Returns the content of a reply without its fallback. Content that is not a reply, or has no fallback, is returned
 * unchanged.
 *
 * - In `body`, the fallback is the leading lines that start with `> ` (including the space), and one blank line after
 *   them.
 * - In a `formatted_body` of HTML, it is the leading `<mx-reply>` element; without an end tag it extends to the end.
 *
 * Each is removed regardless of the other, and even if nothing remains, as the specification says. A quote of the
 * sender's own at the start of `body` is removed too. All other keys are kept. The content is not modified.
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

/** Rewrites the text under the key; returns the same object if that changes nothing. */
function rewritten<C extends object>(content: C, key: string, rewrite: (text: string) => string): C {
  const text = ownString(content, key) ?? ''
  const answer = rewrite(text)
  return answer === text ? content : { ...content, [key]: answer }
}

/** Returns the text after the quoted lines and one blank line. */
function afterQuote(body: string): string {
  let start = 0
  while (body.startsWith('> ', start)) {
    const end = body.indexOf('\n', start)
    if (end === -1) return ''
    start = end + 1
  }
  return start === 0 ? body : body.slice(start).replace(/^\r?\n/, '')
}

/** Returns the text after the leading `<mx-reply>`. The element may be nested, in replies to replies. */
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
