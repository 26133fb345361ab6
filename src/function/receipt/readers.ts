/**
 * Determines which users have read which events, from the receipts of a room.
 *
 * A receipt also marks all earlier events as read: those in its thread, or in the whole room if it has no thread.
 * Public and private receipts count alike; the one further ahead wins.
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

/** The fields of a timeline event that are read. Any room event, see {@link RelatedEvent}. */
export type ReadableEvent = Pick<RelatedEvent, 'content' | 'event_id'>

/**
 * Returns the users who have read the event, each once; none if it is not in the timeline.
 *
 * `timeline` holds the events of the room, including those in threads, oldest first. This order decides what has been
 * read, not the time of the receipts. A receipt for an event outside the timeline is skipped. The sender of an event
 * may have no receipt for it. To get only what other users can see, leave out private receipts.
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
 * Returns the user's receipt that is furthest ahead in the thread `threadId`, or by default in the main timeline: they
 * have read up to that event. Receipts for the whole room count too. Of several at the same event, the first is
 * returned. `undefined` if the user has none in the timeline, which is as in {@link readersOf}.
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

/** The position of each event; of duplicates, the first. */
function placesIn(timeline: Iterable<ReadableEvent>): ReadonlyMap<string, { event: ReadableEvent; index: number }> {
  const places = new Map<string, { event: ReadableEvent; index: number }>()
  for (const event of itemsOf(timeline)) {
    const eventId = ownString(event, 'event_id')
    if (eventId !== undefined && !places.has(eventId)) places.set(eventId, { event, index: places.size })
  }
  return places
}

/** Returns whether the receipt applies to the thread. */
function isAbout(receipt: ReadReceipt, threadId: string | undefined): boolean {
  const about = ownString(receipt, 'threadId')
  return about === undefined || about === threadId
}
