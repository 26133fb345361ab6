/**
 * `m.receipt`: read receipts of users.
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
    /** The thread: the event ID of its root, or `main` for events outside threads. Absent: the whole room. */
    thread_id: string,
    /** When the event was read, in milliseconds since the Unix epoch. */
    ts: integer,
  },
)
/** The receipt of a user. */
export interface UserReceipt extends TypeOf<typeof receipt> {}
export const UserReceipt: Codec<UserReceipt> = receipt

const byUser = record(UserId, UserReceipt)

const receipts = object(
  'EventReceipts',
  {},
  {
    /** Public read receipts by user ID. */
    'm.read': byUser,
    /** Private read receipts by user ID. Clients receive only those of their own user. */
    'm.read.private': byUser,
  },
)
/** The receipts on an event. */
export interface EventReceipts extends TypeOf<typeof receipts> {}
export const EventReceipts: Codec<EventReceipts> = receipts

/** Content of `m.receipt`: receipts by event ID. Only the changed ones. */
export interface ReceiptEventContent {
  readonly [eventId: EventId]: EventReceipts
}
export const ReceiptEventContent: Codec<ReceiptEventContent> = record(EventId, EventReceipts, {
  name: 'ReceiptEventContent',
  others: 'closed',
})

/** Definition of `m.receipt`. */
export const ReceiptDefinition = defineEphemeral('m.receipt', { content: ReceiptEventContent })

/** An `m.receipt` event. */
export interface ReceiptEvent extends TypeOf<typeof ReceiptDefinition.event> {}
export const ReceiptEvent: Codec<ReceiptEvent> = ReceiptDefinition.event

/** An `m.receipt` event without `room_id`, from `/sync`. */
export interface SyncReceiptEvent extends TypeOf<typeof ReceiptDefinition.sync> {}
export const SyncReceiptEvent: Codec<SyncReceiptEvent> = ReceiptDefinition.sync
