/**
 * `m.receipt`: how far users have read.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mreceipt | m.receipt}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { EventId, UserId } from '../common/identifier.js'
import { defineEphemeral } from '../envelope/define.js'

const receipt = object(
  'UserReceipt',
  {},
  {
    /** The thread that was read: its root, or `main` for what is in no thread. Absent: the whole room. */
    thread_id: string,
    /** When, in milliseconds since the Unix epoch. */
    ts: integer,
  },
)
/** One user's receipt. */
export interface UserReceipt extends TypeOf<typeof receipt> {}
export const UserReceipt: Codec<UserReceipt> = receipt

const receipts = object(
  'EventReceipts',
  {},
  {
    'm.read': record(UserId, UserReceipt),
    /** The user's own, which nobody else is shown. */
    'm.read.private': record(UserId, UserReceipt),
  },
)
/** The users who have read up to an event. */
export interface EventReceipts extends TypeOf<typeof receipts> {}
export const EventReceipts: Codec<EventReceipts> = receipts

/** Content of `m.receipt`: receipts by the event that was read. Only what changed. */
export interface ReceiptEventContent {
  readonly [eventId: EventId]: EventReceipts
}
export const ReceiptEventContent: Codec<ReceiptEventContent> = record(EventId, EventReceipts, {
  name: 'ReceiptEventContent',
  others: 'closed',
})

export const ReceiptDefinition = defineEphemeral('Receipt', 'm.receipt', { content: ReceiptEventContent })

/** An `m.receipt` event. */
export interface ReceiptEvent extends TypeOf<typeof ReceiptDefinition.event> {}
export const ReceiptEvent: Codec<ReceiptEvent> = ReceiptDefinition.event

/** An `m.receipt` event without `room_id`, from `/sync`. */
export interface SyncReceiptEvent extends TypeOf<typeof ReceiptDefinition.sync> {}
export const SyncReceiptEvent: Codec<SyncReceiptEvent> = ReceiptDefinition.sync
