/**
 * Recognizes valid receipts.
 *
 * @internal
 * @module
 */

import { ownNumber, ownString, ownValue } from '../../json/own.js'
import { isEventId, isUserId } from '../identifier/sigil.js'
import type { ReadReceipt } from './read-receipt.js'

export const TYPES = ['m.read', 'm.read.private'] as const

/** Returns whether a value is a receipt in the form that `mergeReadReceipts` returns. */
export function isReadReceipt(value: unknown): value is ReadReceipt {
  const type = ownValue(value, 'receiptType')
  return (
    isEventId(ownValue(value, 'eventId')) &&
    isUserId(ownValue(value, 'userId')) &&
    TYPES.some((known) => known === type) &&
    (ownValue(value, 'threadId') === undefined || !!ownString(value, 'threadId')) &&
    (ownValue(value, 'ts') === undefined || ownNumber(value, 'ts') !== undefined)
  )
}
