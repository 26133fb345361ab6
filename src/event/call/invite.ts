/**
 * `m.call.invite`: invites to a call.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallinvite | m.call.invite}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { integer } from '../../codec/primitive.js'
import { UserId } from '../common/identifier.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'
import { SdpStreamMetadata } from './sdp-stream-metadata.js'
import { SessionDescription } from './session-description.js'

const content = object(
  'CallInviteEventContent',
  {
    ...callFields,
    /** How long the invite is valid, in milliseconds after it was sent. */
    lifetime: integer,
    /** The session description of the caller. */
    offer: SessionDescription,
  },
  {
    /** The user to call. Absent: anyone else in the room may answer. */
    invitee: UserId,
    /** Metadata of the streams in `offer`, by stream ID. */
    sdp_stream_metadata: SdpStreamMetadata,
  },
)
/** Content of `m.call.invite`. */
export interface CallInviteEventContent extends TypeOf<typeof content> {}
export const CallInviteEventContent: Codec<CallInviteEventContent> = content

/** Definition of `m.call.invite`. */
export const CallInviteDefinition = defineMessageLike('m.call.invite', {
  content: CallInviteEventContent,
})

/** An `m.call.invite` event. */
export interface CallInviteEvent extends TypeOf<typeof CallInviteDefinition.event> {}
export const CallInviteEvent: Codec<CallInviteEvent> = CallInviteDefinition.event

/** An `m.call.invite` event without `room_id`, from `/sync`. */
export interface SyncCallInviteEvent extends TypeOf<typeof CallInviteDefinition.sync> {}
export const SyncCallInviteEvent: Codec<SyncCallInviteEvent> = CallInviteDefinition.sync
