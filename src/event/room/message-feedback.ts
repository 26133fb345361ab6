/**
 * `m.room.message.feedback`: an acknowledgement that a message was delivered or read.
 *
 * It is no longer specified.
 *
 * @deprecated in favor of `m.receipt`.
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#receipts | Receipts}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { EventId } from '../common/identifier.js'
import { defineMessageLike } from '../envelope/define.js'

const feedbackType = openLiterals('FeedbackType', ['delivered', 'read'])
/** The state of the message: delivered or read. */
export type FeedbackType = TypeOf<typeof feedbackType>
export const FeedbackType: Codec<FeedbackType> = feedbackType

const content = object('RoomMessageFeedbackEventContent', {
  /** The message. */
  target_event_id: EventId,
  /** Whether the message was delivered or read. */
  type: FeedbackType,
})
/** Content of `m.room.message.feedback`. */
export interface RoomMessageFeedbackEventContent extends TypeOf<typeof content> {}
export const RoomMessageFeedbackEventContent: Codec<RoomMessageFeedbackEventContent> = content

/** Definition of `m.room.message.feedback`. */
export const RoomMessageFeedbackDefinition = defineMessageLike('m.room.message.feedback', {
  content: RoomMessageFeedbackEventContent,
  deprecated: 'use m.receipt',
})

/** An `m.room.message.feedback` event. */
export interface RoomMessageFeedbackEvent extends TypeOf<typeof RoomMessageFeedbackDefinition.event> {}
export const RoomMessageFeedbackEvent: Codec<RoomMessageFeedbackEvent> = RoomMessageFeedbackDefinition.event

/** An `m.room.message.feedback` event without `room_id`, from `/sync`. */
export interface SyncRoomMessageFeedbackEvent extends TypeOf<typeof RoomMessageFeedbackDefinition.sync> {}
export const SyncRoomMessageFeedbackEvent: Codec<SyncRoomMessageFeedbackEvent> = RoomMessageFeedbackDefinition.sync
