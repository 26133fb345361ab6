/**
 * Reads the relation of an event from its `m.relates_to`. The relation is not validated against the sender.
 *
 * A relation that lacks a required field counts as absent.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

import type { EventId } from '../../event/common/identifier.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'
import { ownEventId, relatesToOf, relTypeOf } from './rel-type.js'

/** The relation of an event to another. */
export type EventRelation =
  | ({
      /** The event that this one relates to. */
      readonly eventId: EventId
    } & (
      | {
          /** It replaces the other event. */
          readonly kind: 'edit'
        }
      | {
          /** It reacts to the other event. */
          readonly kind: 'reaction'
          /** An emoji, or any other text. */
          readonly key: string
        }
      | {
          /** It refers to the other event, for example as a part of the same verification. */
          readonly kind: 'reference'
        }
      | {
          /** It is a reply outside any thread. */
          readonly kind: 'reply'
        }
      | {
          /** Its relation type is not in the specification. */
          readonly kind: 'other'
          /** The relation type. */
          readonly relType: string
        }
    ))
  | ThreadMembership

/** The relation of an event to the thread that it is in. */
export interface ThreadMembership {
  /** It is in a thread. */
  readonly kind: 'thread'
  /** The root of the thread. */
  readonly eventId: EventId
  /** The event that it replies to within the thread. */
  readonly repliesTo?: EventId
  /** The event that clients without support for threads show it as a reply to. It is not a reply. */
  readonly fallsBackTo?: EventId
}

/**
 * Returns the relation of the event; `undefined` if it has none, or its `m.relates_to` is malformed.
 *
 * A reaction without a `key` is malformed. If there is a `rel_type`, `m.in_reply_to` is read for threads only;
 * {@link replyTarget} reads it for all types.
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
 * Returns the event that this one replies to, regardless of other relations; `undefined` if it is not a reply.
 *
 * An `m.in_reply_to` does not count in a thread if it is only a fallback, nor on an edit, which keeps the relation of
 * the original event.
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
 * Returns whether a thread may start at the event, which is not the case if it has a `rel_type` itself.
 *
 * Some servers also refuse replies as roots; the specification is ambiguous about this.
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
