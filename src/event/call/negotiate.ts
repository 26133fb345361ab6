/**
 * `m.call.negotiate`: renegotiates the media of a call.
 *
 * Both the offer and the answer are sent in this event. The first offer and answer of a call are in `m.call.invite` and
 * `m.call.answer`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallnegotiate | m.call.negotiate}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { integer } from '../../codec/primitive.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'
import { SdpStreamMetadata } from './sdp-stream-metadata.js'
import { SessionDescription } from './session-description.js'

const content = object(
  'CallNegotiateEventContent',
  {
    ...callFields,
    /** The new session description, an offer or an answer. */
    description: SessionDescription,
    /** How long the negotiation is valid, in milliseconds after it was sent. */
    lifetime: integer,
  },
  {
    /** Metadata of the streams in `description`, by stream ID. */
    sdp_stream_metadata: SdpStreamMetadata,
  },
)
/** Content of `m.call.negotiate`. */
export interface CallNegotiateEventContent extends TypeOf<typeof content> {}
export const CallNegotiateEventContent: Codec<CallNegotiateEventContent> = content

/** Definition of `m.call.negotiate`. */
export const CallNegotiateDefinition = defineMessageLike('m.call.negotiate', {
  content: CallNegotiateEventContent,
})

/** An `m.call.negotiate` event. */
export interface CallNegotiateEvent extends TypeOf<typeof CallNegotiateDefinition.event> {}
export const CallNegotiateEvent: Codec<CallNegotiateEvent> = CallNegotiateDefinition.event

/** An `m.call.negotiate` event without `room_id`, from `/sync`. */
export interface SyncCallNegotiateEvent extends TypeOf<typeof CallNegotiateDefinition.sync> {}
export const SyncCallNegotiateEvent: Codec<SyncCallNegotiateEvent> = CallNegotiateDefinition.sync
