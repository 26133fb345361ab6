/**
 * Which thread an event is in, for receipts and for counting what is unread.
 *
 * The root of a thread is not in it: like all events that are in no thread, it is in the main timeline, which counts as a
 * thread here.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#threaded-read-receipts | Threaded read receipts}
 * @module
 */
import { canStartThread, relationOf } from '../relation/relation-of.js'

/** How far up from an event to look for one that is in a thread. */
const HOPS = 3

/**
 * The `thread_id` of a receipt for the event: the root of the thread that it is in, or `main`. `undefined` where it is
 * related to an event that `eventById` does not have, so that this cannot be known.
 *
 * Edits of an event in a thread are in the thread too, and so are reactions and replies to it, and what relates to these,
 * three hops away at most.
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
