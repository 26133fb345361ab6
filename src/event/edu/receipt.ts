/**
 * `m.receipt` between servers: how far users have read.
 *
 * By room, then by user, where the event of the same name has them by event. Only what changed; private receipts stay
 * on their server.
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

const receiptData = object(
  'ReceiptData',
  {
    data: object(
      'ReceiptMetadata',
      {
        /** When, in milliseconds since the Unix epoch. */
        ts: integer,
      },
      {
        /** The thread that was read: its root, or `main` for what is in no thread. Absent: the whole room. */
        thread_id: string,
      },
    ),
    /** The event that the user has read up to: a list of one. */
    event_ids: tuple(string),
  },
  {},
)
/** One user's receipt, as their server tells others. */
export interface ReceiptData extends TypeOf<typeof receiptData> {}
export const ReceiptData: Codec<ReceiptData> = receiptData

const roomReceipts = object('RoomReceipts', { 'm.read': record(UserId, ReceiptData) }, {})
/** The users who have read in a room. */
export interface RoomReceipts extends TypeOf<typeof roomReceipts> {}
export const RoomReceipts: Codec<RoomReceipts> = roomReceipts

/** Content of `m.receipt` between servers: receipts by room. */
export interface ReceiptEduContent {
  readonly [roomId: RoomId]: RoomReceipts
}
export const ReceiptEduContent: Codec<ReceiptEduContent> = record(RoomId, RoomReceipts, { name: 'ReceiptEduContent' })

export const ReceiptEduDefinition = defineEdu('Receipt', 'm.receipt', { content: ReceiptEduContent })

/** An `m.receipt` EDU. */
export interface ReceiptEdu extends TypeOf<typeof ReceiptEduDefinition.event> {}
export const ReceiptEdu: Codec<ReceiptEdu> = ReceiptEduDefinition.event
