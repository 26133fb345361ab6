/**
 * The receipts of a room, after one `m.receipt` and the next.
 *
 * A user may have several at once: of either type, one for the whole room and one for each thread. They are a list, since
 * the content of an `m.receipt` has no place for two of one user at one event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */

import type { ReceiptEventContent } from '../../event/ephemeral/receipt.js'
import { isObject, itemsOf, ownNumber, ownObject, ownString } from '../../json/own.js'
import { isEventId, isUserId } from '../identifier/sigil.js'
import type { ReadReceipt } from './read-receipt.js'
import { isReadReceipt, TYPES } from './receipt-check.js'

/**
 * The receipts that hold after an `m.receipt`: those of before, and in place of them, where the user, the type and the
 * thread are the same, those of `content`. The first one is merged into `[]`. Their order means nothing.
 *
 * A receipt that goes back in time replaces the other all the same: the server knows. Where `content` alone has several of
 * one user, type and thread, the one with the latest `ts` counts. A `thread_id` that is not a string, or is empty, counts as
 * absent (MSC3771). Malformed receipts are passed over.
 *
 * @example
 * ```ts
 * import { mergeReadReceipts } from 'matrix-event-model'
 *
 * const first = mergeReadReceipts([], { $a: { 'm.read': { '@alice:example.org': { ts: 1_700_000_000_000 } } } })
 * const second = mergeReadReceipts(first, { $b: { 'm.read': { '@alice:example.org': { thread_id: 'main' } } } })
 * const third = mergeReadReceipts(second, { $c: { 'm.read': { '@alice:example.org': {} } } })
 * third.map(({ eventId, threadId }) => [eventId, threadId]) // => [['$c', undefined], ['$b', 'main']]
 * ```
 */
export function mergeReadReceipts(
  receipts: Iterable<ReadReceipt>,
  content: ReceiptEventContent,
): readonly ReadReceipt[] {
  const added = receiptsIn(content).sort((a, b) => (ownNumber(a, 'ts') ?? 0) - (ownNumber(b, 'ts') ?? 0))
  const byPlace = new Map<string, ReadReceipt>()
  for (const receipt of itemsOf(receipts)) if (isReadReceipt(receipt)) byPlace.set(placeOf(receipt), receipt)
  for (const receipt of added) byPlace.set(placeOf(receipt), receipt)
  return [...byPlace.values()]
}

/** Of the receipts in one place, only the last holds. */
function placeOf(receipt: ReadReceipt): string {
  const threadId = ownString(receipt, 'threadId')
  // The length says where the user ID ends.
  return [receipt.receiptType, receipt.userId.length, receipt.userId, threadId && `in ${threadId}`].join(' ')
}

function receiptsIn(content: ReceiptEventContent): ReadReceipt[] {
  const receipts: ReadReceipt[] = []
  if (!isObject(content)) return receipts
  for (const [eventId, byType] of Object.entries(content)) {
    for (const receiptType of TYPES) {
      const byUser = ownObject(byType, receiptType) ?? {}
      for (const userId of Object.keys(byUser)) {
        const receipt = ownObject(byUser, userId)
        if (receipt === undefined || !isEventId(eventId) || !isUserId(userId)) continue
        const threadId = ownString(receipt, 'thread_id')
        const ts = ownNumber(receipt, 'ts')
        receipts.push({ eventId, receiptType, ...(threadId && { threadId }), ...(ts !== undefined && { ts }), userId })
      }
    }
  }
  return receipts
}
