/**
 * The receipts of a room, as one `m.receipt` after the other makes them.
 *
 * Of each user there may be several at once: of either type, one for the whole room and one for each thread. They stand in
 * a list, since the content of an `m.receipt` has no place for two of one user at one event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */

import { ownObject, ownString, ownValue } from '../codec/own.js'
import type { EventId, UserId } from '../common/identifier.js'
import type { ReceiptEventContent } from './receipt.js'

/** How far a user has read: up to an event, and including it. */
export interface ReadReceipt {
  readonly eventId: EventId
  /** `m.read.private` is only ever the user's own, which nobody else is shown. */
  readonly receiptType: 'm.read' | 'm.read.private'
  /** The thread that was read: its root, or `main` for what is in no thread. Left out: the whole room. */
  readonly threadId?: string
  /** When, in milliseconds since the Unix epoch. */
  readonly ts?: number
  readonly userId: UserId
}

/**
 * The receipts that hold after an `m.receipt`: those of before, and in place of them, where the user, the type and the
 * thread are the same, those of `content`. The first one is merged into `[]`. Their order means nothing.
 *
 * A receipt that goes back in time replaces the other all the same: the server knows. Where `content` alone has several in
 * one place, the one with the latest `ts` counts. What is no receipt is passed over. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
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
  const added = receiptsIn(content).sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0))
  const byPlace = new Map<string, ReadReceipt>()
  for (const receipt of [...receipts, ...added]) byPlace.set(placeOf(receipt), receipt)
  return [...byPlace.values()]
}

/** Of the receipts in one place, only the last holds. */
function placeOf({ receiptType, threadId, userId }: ReadReceipt): string {
  return JSON.stringify([receiptType, userId, threadId])
}

function receiptsIn(content: ReceiptEventContent): ReadReceipt[] {
  const receipts: ReadReceipt[] = []
  for (const [eventId, byType] of Object.entries(content)) {
    for (const receiptType of ['m.read', 'm.read.private'] as const) {
      const byUser = ownObject(byType, receiptType) ?? {}
      for (const userId of Object.keys(byUser)) {
        const receipt = ownObject(byUser, userId)
        if (receipt === undefined || !isEventId(eventId) || !isUserId(userId)) continue
        const threadId = ownString(receipt, 'thread_id')
        const ts = ownValue(receipt, 'ts')
        receipts.push({
          eventId,
          receiptType,
          ...(threadId !== undefined && { threadId }),
          ...(typeof ts === 'number' && { ts }),
          userId,
        })
      }
    }
  }
  return receipts
}

function isEventId(text: string): text is EventId {
  return text.startsWith('$')
}

function isUserId(text: string): text is UserId {
  return text.startsWith('@')
}
