/**
 * A receipt by itself, as the functions on receipts hold it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */
import type { EventId, UserId } from '../../event/common/identifier.js'

/** How far a user has read: up to an event, and including it. */
export interface ReadReceipt {
  readonly eventId: EventId
  /** `m.read.private` is only ever the user's own: others are not shown it. */
  readonly receiptType: 'm.read' | 'm.read.private'
  /** The thread that was read: its root, or `main` for events that are in no thread. Absent: the whole room. */
  readonly threadId?: string
  /** When, in milliseconds since the Unix epoch. */
  readonly ts?: number
  readonly userId: UserId
}
