/**
 * How an event relates to another, as its `m.relates_to` says, whoever wrote that.
 *
 * A relation that lacks what its type asks for is none, and the event stands alone.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'
import { ownEventId, relatesToOf, relTypeOf } from './rel-type.js'

/** How an event relates to the event `eventId`. */
export type EventRelation =
  /** It is to take the other's place. */
  | { readonly kind: 'edit'; readonly eventId: EventId }
  /** `key` is an emoji, or any other text. */
  | { readonly kind: 'reaction'; readonly eventId: EventId; readonly key: string }
  | { readonly kind: 'reference'; readonly eventId: EventId }
  /** A reply outside any thread. */
  | { readonly kind: 'reply'; readonly eventId: EventId }
  | ThreadMembership
  /** A relation of a type that the specification does not have. */
  | { readonly kind: 'other'; readonly eventId: EventId; readonly relType: string }

/** The event is in the thread whose root is `eventId`. */
export interface ThreadMembership {
  readonly kind: 'thread'
  readonly eventId: EventId
  /** The event that it replies to, within the thread. */
  readonly repliesTo?: EventId
  /** What clients that do not know threads are to show it as a reply to. It is no reply. */
  readonly fallsBackTo?: EventId
}

/**
 * How the event relates to another; `undefined` where it does not, or where its `m.relates_to` is malformed.
 *
 * A reaction without a `key` is malformed. Beside a `rel_type`, an `m.in_reply_to` is read for threads alone:
 * {@link replyTarget} reads it for all.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#relationship-types | Relationship types}
 * @example
 * ```ts
 * import { relationOf } from 'matrix-event-model'
 *
 * const relatesTo = { rel_type: 'm.annotation', event_id: '$a', key: '👍' }
 * relationOf({ content: { 'm.relates_to': relatesTo } }) // => { kind: 'reaction', eventId: '$a', key: '👍' }
 * relationOf({ content: { body: 'Hello!' } }) // => undefined
 * ```
 */
export function relationOf(event: { readonly content: object }): EventRelation | undefined {
  const relatesTo = relatesToOf(event)
  const relType = relTypeOf(event)
  if (relType === undefined) {
    const eventId = inReplyTo(relatesTo)
    return eventId && { kind: 'reply', eventId }
  }
  const eventId = ownEventId(relatesTo)
  if (eventId === undefined) return undefined
  switch (relType) {
    case 'm.annotation': {
      const key = ownString(relatesTo, 'key')
      return key === undefined ? undefined : { kind: 'reaction', eventId, key }
    }
    case 'm.reference':
      return { kind: 'reference', eventId }
    case 'm.replace':
      return { kind: 'edit', eventId }
    case 'm.thread': {
      const other = inReplyTo(relatesTo)
      if (other === undefined) return { kind: 'thread', eventId }
      return isFallingBack(relatesTo)
        ? { kind: 'thread', eventId, fallsBackTo: other }
        : { kind: 'thread', eventId, repliesTo: other }
    }
    default:
      return { kind: 'other', eventId, relType }
  }
}

/**
 * The event that this one is a reply to, whatever else relates it to others; `undefined` where it is no reply.
 *
 * An `m.in_reply_to` is no reply in a thread that only falls back on it, nor on an edit, which keeps the relation of
 * the event it edits.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#rich-replies | Rich replies}
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#replies-within-threads | Replies within threads}
 * @example
 * ```ts
 * import { replyTarget } from 'matrix-event-model'
 *
 * const inThread = { rel_type: 'm.thread', event_id: '$root', 'm.in_reply_to': { event_id: '$a' } }
 * replyTarget({ content: { 'm.relates_to': inThread } }) // => '$a'
 * replyTarget({ content: { 'm.relates_to': { ...inThread, is_falling_back: true } } }) // => undefined
 * ```
 */
export function replyTarget(event: { readonly content: object }): EventId | undefined {
  const relatesTo = relatesToOf(event)
  const relType = relTypeOf(event)
  if (relType === 'm.replace' || (relType === 'm.thread' && isFallingBack(relatesTo))) return undefined
  return inReplyTo(relatesTo)
}

/**
 * Whether a thread may begin at the event: not where it has a `rel_type` itself.
 *
 * Some servers refuse a reply too, which the specification has both ways.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#threading | Threading}
 * @example
 * ```ts
 * import { canStartThread } from 'matrix-event-model'
 *
 * canStartThread({ content: { body: 'Hello!' } }) // => true
 * canStartThread({ content: { 'm.relates_to': { rel_type: 'm.thread', event_id: '$root' } } }) // => false
 * ```
 */
export function canStartThread(event: { readonly content: object }): boolean {
  return relTypeOf(event) === undefined
}

function inReplyTo(relatesTo: object | undefined): EventId | undefined {
  return ownEventId(ownObject(relatesTo, 'm.in_reply_to'))
}

function isFallingBack(relatesTo: object | undefined): boolean {
  return ownValue(relatesTo, 'is_falling_back') === true
}
