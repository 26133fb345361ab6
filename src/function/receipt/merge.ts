/**
 * Maintains the read receipts of a room from successive `m.receipt` events.
 *
 * A user may have several receipts at once: of both types, for the whole room and for each thread. They are kept as a
 * list, since the content of an `m.receipt` cannot hold two receipts of one user at the same event.
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
 * Returns the receipts after an `m.receipt`. A receipt in `content` replaces the previous one of the same user, type
 * and thread. Start with `[]`. The order has no meaning.
 *
 * A receipt that moves back in time still replaces the previous one: the server decides. If `content` has several for
 * one user, type and thread, the one with the latest `ts` counts. A `thread_id` that is empty or not a string counts as
 * absent (MSC3771). Malformed receipts are skipped.
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

/** Identifies receipts that replace each other. */
function placeOf(receipt: ReadReceipt): string {
  const threadId = ownString(receipt, 'threadId')
  // The length separates the user ID from what follows.
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
