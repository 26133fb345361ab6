/**
 * A read receipt, in the form that the receipt functions use.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */
import type { EventId, UserId } from '../../event/common/identifier.js'

/** A receipt: the user has read up to and including an event. */
export interface ReadReceipt {
  /** The event up to which the user has read. */
  readonly eventId: EventId
  /** `m.read.private` is visible to the user only. */
  readonly receiptType: 'm.read' | 'm.read.private'
  /** The thread that was read: its root, or `main` for events outside threads. Absent: the whole room. */
  readonly threadId?: string
  /** The time of the receipt, in milliseconds since the Unix epoch. */
  readonly ts?: number
  /** The user who has read. */
  readonly userId: UserId
}
