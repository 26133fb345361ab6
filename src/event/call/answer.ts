/**
 * `m.call.answer`: accepts a call.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallanswer | m.call.answer}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'
import { SdpStreamMetadata } from './sdp-stream-metadata.js'
import { SessionDescription } from './session-description.js'

const content = object(
  'CallAnswerEventContent',
  {
    ...callFields,
    /** The session description of the callee. */
    answer: SessionDescription,
  },
  {
    /** Metadata of the streams in `answer`, by stream ID. */
    sdp_stream_metadata: SdpStreamMetadata,
  },
)
/** Content of `m.call.answer`. */
export interface CallAnswerEventContent extends TypeOf<typeof content> {}
export const CallAnswerEventContent: Codec<CallAnswerEventContent> = content

/** Definition of `m.call.answer`. */
export const CallAnswerDefinition = defineMessageLike('m.call.answer', {
  content: CallAnswerEventContent,
})

/** An `m.call.answer` event. */
export interface CallAnswerEvent extends TypeOf<typeof CallAnswerDefinition.event> {}
export const CallAnswerEvent: Codec<CallAnswerEvent> = CallAnswerDefinition.event

/** An `m.call.answer` event without `room_id`, from `/sync`. */
export interface SyncCallAnswerEvent extends TypeOf<typeof CallAnswerDefinition.sync> {}
export const SyncCallAnswerEvent: Codec<SyncCallAnswerEvent> = CallAnswerDefinition.sync
