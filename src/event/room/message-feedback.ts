/**
 * `m.room.message.feedback`: a message was delivered, or read.
 *
 * The specification dropped it early.
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

/** How far the message got. */
export type FeedbackType = 'delivered' | 'read' | (string & {})
export const FeedbackType: Codec<FeedbackType> = openLiterals('FeedbackType', ['delivered', 'read'])

const content = object('RoomMessageFeedbackEventContent', { target_event_id: EventId, type: FeedbackType }, {})
/** Content of `m.room.message.feedback`. */
export interface RoomMessageFeedbackEventContent extends TypeOf<typeof content> {}
export const RoomMessageFeedbackEventContent: Codec<RoomMessageFeedbackEventContent> = content

export const RoomMessageFeedbackDefinition = defineMessageLike('RoomMessageFeedback', 'm.room.message.feedback', {
  content: RoomMessageFeedbackEventContent,
  deprecated: 'write m.receipt',
})

/** `m.room.message.feedback`. */
export interface RoomMessageFeedbackEvent extends TypeOf<typeof RoomMessageFeedbackDefinition.event> {}
export const RoomMessageFeedbackEvent: Codec<RoomMessageFeedbackEvent> = RoomMessageFeedbackDefinition.event

/** `m.room.message.feedback` without its room, from `/sync`. */
export interface SyncRoomMessageFeedbackEvent extends TypeOf<typeof RoomMessageFeedbackDefinition.sync> {}
export const SyncRoomMessageFeedbackEvent: Codec<SyncRoomMessageFeedbackEvent> = RoomMessageFeedbackDefinition.sync
