/**
 * The registry of message-like events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { CallAnswerDefinition } from '../event/call/answer.js'
import { CallCandidatesDefinition } from '../event/call/candidates.js'
import { CallHangupDefinition } from '../event/call/hangup.js'
import { CallInviteDefinition } from '../event/call/invite.js'
import { CallNegotiateDefinition } from '../event/call/negotiate.js'
import { CallRejectDefinition } from '../event/call/reject.js'
import { CallSdpStreamMetadataChangedDefinition } from '../event/call/sdp-stream-metadata-changed.js'
import { CallSelectAnswerDefinition } from '../event/call/select-answer.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import { ReactionDefinition } from '../event/message-like/reaction.js'
import { StickerDefinition } from '../event/message-like/sticker.js'
import { RoomEncryptedDefinition } from '../event/room/encrypted.js'
import { RoomMessageDefinition } from '../event/room/message.js'
import { RoomMessageFeedbackDefinition } from '../event/room/message-feedback.js'
import { RoomRedactionDefinition } from '../event/room/redaction.js'
import { KeyVerificationAcceptDefinition } from '../event/verification/accept.js'
import { KeyVerificationCancelDefinition } from '../event/verification/cancel.js'
import { KeyVerificationDoneDefinition } from '../event/verification/done.js'
import { KeyVerificationKeyDefinition } from '../event/verification/key.js'
import { KeyVerificationMacDefinition } from '../event/verification/mac.js'
import { KeyVerificationReadyDefinition } from '../event/verification/ready.js'
import { KeyVerificationStartDefinition } from '../event/verification/start.js'
import { eventUnion } from './event-union.js'

/** The definitions of all message-like events, by type. */
export const MESSAGE_LIKE = {
  'm.call.answer': CallAnswerDefinition,
  'm.call.candidates': CallCandidatesDefinition,
  'm.call.hangup': CallHangupDefinition,
  'm.call.invite': CallInviteDefinition,
  'm.call.negotiate': CallNegotiateDefinition,
  'm.call.reject': CallRejectDefinition,
  'm.call.sdp_stream_metadata_changed': CallSdpStreamMetadataChangedDefinition,
  'm.call.select_answer': CallSelectAnswerDefinition,
  'm.key.verification.accept': KeyVerificationAcceptDefinition,
  'm.key.verification.cancel': KeyVerificationCancelDefinition,
  'm.key.verification.done': KeyVerificationDoneDefinition,
  'm.key.verification.key': KeyVerificationKeyDefinition,
  'm.key.verification.mac': KeyVerificationMacDefinition,
  'm.key.verification.ready': KeyVerificationReadyDefinition,
  'm.key.verification.start': KeyVerificationStartDefinition,
  'm.reaction': ReactionDefinition,
  'm.room.encrypted': RoomEncryptedDefinition,
  'm.room.message': RoomMessageDefinition,
  'm.room.message.feedback': RoomMessageFeedbackDefinition,
  'm.room.redaction': RoomRedactionDefinition,
  'm.sticker': StickerDefinition,
}

type Definition<T extends MessageLikeEventType> = (typeof MESSAGE_LIKE)[T]

/** The type of a message-like event. */
export type MessageLikeEventType = keyof typeof MESSAGE_LIKE

/** The content of the message-like event of type `T`. */
export type MessageLikeEventContent<T extends MessageLikeEventType> = TypeOf<Definition<T>['content']>

/** A message-like event of any known type. */
export type AnyMessageLikeEvent = TypeOf<Definition<MessageLikeEventType>['event']>
export const AnyMessageLikeEvent: Codec<AnyMessageLikeEvent> = eventUnion(
  'AnyMessageLikeEvent',
  MESSAGE_LIKE,
  'event',
  RoomEventEnvelope,
)

/** A message-like event of any known type without `room_id`, from `/sync`. */
export type AnySyncMessageLikeEvent = TypeOf<Definition<MessageLikeEventType>['sync']>
export const AnySyncMessageLikeEvent: Codec<AnySyncMessageLikeEvent> = eventUnion(
  'AnySyncMessageLikeEvent',
  MESSAGE_LIKE,
  'sync',
  SyncRoomEventEnvelope,
)
