/**
 * Builds replies.
 *
 * They do not quote the event they reply to; v1.13 removed that fallback.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import type { InReplyTo } from '../../event/common/relation.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'
import { relationOf } from '../relation/relation-of.js'
import { eventIdOf } from './event-id-of.js'
import { type MentioningContent, withMentions } from './mention.js'
import type { Mutable } from './mutable.js'
import type { UnrelatedContent } from './unrelated-content.js'

/** The event to reply to, of any type. */
export interface RepliedToEvent {
  /**
   * Only its relation is read: a reply to an event in a thread joins the thread. Leave it out to reply outside of it.
   */
  readonly content?: object | undefined
  /** The ID of the event. */
  readonly event_id: string
  /** The user who sent the event. The reply mentions them. */
  readonly sender: string
}

/** Options of a reply. */
export interface ReplyOptions {
  /** The user who replies. A reply to their own event mentions no one. */
  readonly userId?: string | undefined
  /** Whether to mention the sender of the event. Absent: `true`. */
  readonly mention?: boolean | undefined
  /** The root of the thread to reply in, for an event that does not tell, such as the root itself. */
  readonly thread?: string | undefined
}

/** The content of a reply. */
export interface ReplyContent {
  /** The event that is replied to, and its thread, if it is in one. */
  'm.relates_to':
    | {
        /** The event that is replied to. */
        'm.in_reply_to': Mutable<InReplyTo>
        /** Absent outside of threads. */
        rel_type?: undefined
      }
    | {
        /** The event that is replied to, in the thread. */
        'm.in_reply_to': Mutable<InReplyTo>
        /** Says that the reply is in a thread. */
        rel_type: 'm.thread'
        /** The root of the thread. */
        event_id: EventId
      }
}

/**
 * Returns the content as a reply to the event, with a mention of its sender. Users mentioned in the event are not
 * mentioned again, as of v1.16. A reply to an event in a thread is part of that thread.
 *
 * The content may be of any type, such as a sticker. The arguments are not modified.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#replies-within-threads | Replies within threads}
 * @example
 * ```ts
 * import { withReply, buildTextMessage } from 'matrix-event-model'
 *
 * const event = { event_id: '$a', sender: '@alice:example.org', content: buildTextMessage('Tea?') } as const
 * const reply = withReply(buildTextMessage('Yes!'), event)
 * reply.body // => 'Yes!'
 * reply['m.mentions'] // => { user_ids: ['@alice:example.org'] }
 * reply['m.relates_to'] // => { 'm.in_reply_to': { event_id: '$a' } }
 * ```
 */
export function withReply<C extends UnrelatedContent>(
  content: C,
  event: RepliedToEvent,
  options: ReplyOptions = {},
): C & MentioningContent & ReplyContent {
  const relation = relationOf({ content: ownObject(event, 'content') ?? {} })
  const root = ownString(options, 'thread') ?? (relation?.kind === 'thread' ? relation.eventId : undefined)
  const inReplyTo = { 'm.in_reply_to': { event_id: eventIdOf(ownValue(event, 'event_id')) } }
  const sender = ownString(event, 'sender')
  const isMentioned = ownValue(options, 'mention') !== false && sender !== ownString(options, 'userId')
  return {
    ...withMentions(content, { users: isMentioned && sender !== undefined ? [sender] : [] }),
    'm.relates_to': root === undefined ? inReplyTo : { rel_type: 'm.thread', event_id: eventIdOf(root), ...inReplyTo },
  }
}
