/**
 * Who has read what, by the receipts of a room.
 *
 * A receipt marks all events before its own as read too: in the whole room, or if it is for a thread, in that thread. Public
 * and private receipts are alike in this: the one that is further ahead counts.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */

import type { UserId } from '../../event/common/identifier.js'
import { itemsOf, ownString } from '../../json/own.js'
import type { RelatedEvent } from '../relation/related-event.js'
import type { ReadReceipt } from './read-receipt.js'
import { isReadReceipt } from './receipt-check.js'
import { receiptThreadId } from './thread.js'

/** What is read of an event in a timeline: any event from a room, see {@link RelatedEvent}. */
export type ReadableEvent = Pick<RelatedEvent, 'content' | 'event_id'>

/**
 * The users who have read the event, each once; none where the timeline does not have it.
 *
 * `timeline` has the events of the room, those in threads among them, the oldest first: their order says what was read, and
 * not when receipts were sent. A receipt at an event that it does not have is passed over. The sender of an event may have
 * no receipt for it. To ask for what others are shown, leave out the private receipts.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#threaded-read-receipts | Threaded read receipts}
 * @example
 * ```ts
 * import { withThread, mergeReadReceipts, readersOf, buildTextMessage } from 'matrix-event-model'
 *
 * const timeline = [
 *   { event_id: '$a', content: buildTextMessage('Lunch?') },
 *   { event_id: '$b', content: withThread(buildTextMessage('Yes!'), '$a') },
 *   { event_id: '$c', content: buildTextMessage('Where?') },
 * ]
 * const receipts = mergeReadReceipts([], {
 *   $b: { 'm.read': { '@alice:example.org': {} } },
 *   $c: { 'm.read': { '@bob:example.org': { thread_id: 'main' } } },
 * })
 *
 * readersOf(receipts, '$a', timeline) // => ['@alice:example.org', '@bob:example.org']
 * readersOf(receipts, '$b', timeline) // => ['@alice:example.org']
 * readersOf(receipts, '$c', timeline) // => ['@bob:example.org']
 * ```
 */
export function readersOf(
  receipts: Iterable<ReadReceipt>,
  eventId: string,
  timeline: Iterable<ReadableEvent>,
): readonly UserId[] {
  const places = placesIn(timeline)
  const read = places.get(eventId)
  if (read === undefined) return []
  const threadId = receiptThreadId(read.event, (id) => places.get(id)?.event)
  const readers = new Set<UserId>()
  for (const receipt of itemsOf(receipts)) {
    if (!isReadReceipt(receipt)) continue
    const at = places.get(receipt.eventId)?.index ?? -1
    if (at >= read.index && isAbout(receipt, threadId)) readers.add(receipt.userId)
  }
  return [...readers]
}

/**
 * The user's receipt that is furthest ahead in the thread `threadId`, the main timeline by default: up to there they have
 * read it. Receipts for the whole room count as well. Of several at the same event, it is the first. `undefined` where the
 * user has none in the timeline, which is as in {@link readersOf}.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#private-read-receipts | Private read receipts}
 * @example
 * ```ts
 * import { latestReadReceipt, mergeReadReceipts } from 'matrix-event-model'
 *
 * const timeline = ['$a', '$b', '$c'].map((event_id) => ({ event_id, content: {} }))
 * const receipts = mergeReadReceipts([], {
 *   $b: { 'm.read': { '@alice:example.org': {} } },
 *   $c: { 'm.read.private': { '@alice:example.org': {} } },
 * })
 *
 * latestReadReceipt(receipts, '@alice:example.org', timeline)?.eventId // => '$c'
 * const shown = receipts.filter(({ receiptType }) => receiptType === 'm.read')
 * latestReadReceipt(shown, '@alice:example.org', timeline)?.eventId // => '$b'
 * ```
 */
export function latestReadReceipt(
  receipts: Iterable<ReadReceipt>,
  userId: string,
  timeline: Iterable<ReadableEvent>,
  threadId = 'main',
): ReadReceipt | undefined {
  const places = placesIn(timeline)
  let latest: ReadReceipt | undefined
  let furthest = -1
  for (const receipt of itemsOf(receipts)) {
    if (!isReadReceipt(receipt) || receipt.userId !== userId) continue
    const at = places.get(receipt.eventId)?.index ?? -1
    if (at <= furthest || !isAbout(receipt, threadId)) continue
    latest = receipt
    furthest = at
  }
  return latest
}

/** Where each event stands: the first time, if it is there twice. */
function placesIn(timeline: Iterable<ReadableEvent>): ReadonlyMap<string, { event: ReadableEvent; index: number }> {
  const places = new Map<string, { event: ReadableEvent; index: number }>()
  for (const event of itemsOf(timeline)) {
    const eventId = ownString(event, 'event_id')
    if (eventId !== undefined && !places.has(eventId)) places.set(eventId, { event, index: places.size })
  }
  return places
}

/** Whether the receipt says something of the thread. */
function isAbout(receipt: ReadReceipt, threadId: string | undefined): boolean {
  const about = ownString(receipt, 'threadId')
  return about === undefined || about === threadId
}
