/**
 * The `m.receipt` EDU: read receipts of users.
 *
 * Receipts are grouped by room, then by user; in the `m.receipt` event, they are grouped by event. Only changed
 * receipts are sent. Private receipts are not sent to other servers.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mreceipt | m.receipt}
 * @module
 */
import { tuple } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { RoomId, UserId } from '../common/identifier.js'
import { defineEdu } from '../envelope/define.js'

const receiptData = object('ReceiptData', {
  /** When the event was read, and in which thread. */
  data: object(
    'ReceiptMetadata',
    {
      /** When the event was read, in milliseconds since the Unix epoch. */
      ts: integer,
    },
    {
      /** The thread: the event ID of its root, or `main` for events outside threads. Absent: the whole room. */
      thread_id: string,
    },
  ),
  /** The event up to which the user has read: exactly one. */
  event_ids: tuple(string),
})
/** The receipt of a user. */
export interface ReceiptData extends TypeOf<typeof receiptData> {}
export const ReceiptData: Codec<ReceiptData> = receiptData

const roomReceipts = object('RoomReceipts', {
  /** Public read receipts by user ID. */
  'm.read': record(UserId, ReceiptData),
})
/** The receipts in a room. */
export interface RoomReceipts extends TypeOf<typeof roomReceipts> {}
export const RoomReceipts: Codec<RoomReceipts> = roomReceipts

/** Content of the `m.receipt` EDU: receipts by room ID. */
export interface ReceiptEduContent {
  readonly [roomId: RoomId]: RoomReceipts
}
export const ReceiptEduContent: Codec<ReceiptEduContent> = record(RoomId, RoomReceipts, { name: 'ReceiptEduContent' })

/** Definition of the `m.receipt` EDU. */
export const ReceiptEduDefinition = defineEdu('m.receipt', { content: ReceiptEduContent })

/** An `m.receipt` EDU. */
export interface ReceiptEdu extends TypeOf<typeof ReceiptEduDefinition.event> {}
export const ReceiptEdu: Codec<ReceiptEdu> = ReceiptEduDefinition.event
