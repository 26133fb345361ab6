/**
 * Determines the thread of an event, for receipts and unread counts.
 *
 * The root of a thread is not part of it: like all events outside threads, it belongs to the main timeline, which
 * counts as a thread here.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#threaded-read-receipts | Threaded read receipts}
 * @module
 */
import { canStartThread, relationOf } from '../relation/relation-of.js'

/** The maximum number of relations to follow from an event to one in a thread. */
const HOPS = 3

/**
 * Returns the `thread_id` of a receipt for the event: the root of its thread, or `main`. `undefined` if this depends on
 * a related event that `eventById` does not return.
 *
 * Edits of, reactions to and replies to an event in a thread belong to the thread too, and so do events related to
 * those, at most three relations away.
 *
 * @example
 * ```ts
 * import { withThread, buildReaction, receiptThreadId, buildTextMessage } from 'matrix-event-model'
 *
 * const root = { content: buildTextMessage('Lunch?') }
 * const answer = { content: withThread(buildTextMessage('Yes!'), '$root') }
 * const events = new Map([['$root', root], ['$answer', answer]])
 * const eventById = (eventId: string) => events.get(eventId)
 *
 * receiptThreadId(root, eventById) // => 'main'
 * receiptThreadId(answer, eventById) // => '$root'
 * receiptThreadId({ content: buildReaction('$answer', '👍') }, eventById) // => '$root'
 * receiptThreadId({ content: buildReaction('$root', '👍') }, eventById) // => 'main'
 * receiptThreadId({ content: buildReaction('$older', '👍') }, eventById) // => undefined
 * ```
 */
export function receiptThreadId(
  event: { readonly content: object },
  eventById: (eventId: string) => { readonly content: object } | undefined,
): string | undefined {
  let current = event
  for (let hops = 0; hops <= HOPS; hops++) {
    const relation = relationOf(current)
    if (relation === undefined) return 'main'
    const other = eventById(relation.eventId)
    if (relation.kind === 'thread') return other === undefined || canStartThread(other) ? relation.eventId : 'main'
    if (other === undefined) return undefined
    current = other
  }
  return 'main'
}
