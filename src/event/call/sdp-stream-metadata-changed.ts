/**
 * `m.call.sdp_stream_metadata_changed`: updates the metadata of streams, for example after muting one.
 *
 * It is for changes that do not require an `m.call.negotiate`, because the streams stay the same.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallsdp_stream_metadata_changed | m.call.sdp_stream_metadata_changed}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'
import { SdpStreamMetadata } from './sdp-stream-metadata.js'

const content = object('CallSdpStreamMetadataChangedEventContent', {
  ...callFields,
  /** The new metadata, by stream ID. */
  sdp_stream_metadata: SdpStreamMetadata,
})
/** Content of `m.call.sdp_stream_metadata_changed`. */
export interface CallSdpStreamMetadataChangedEventContent extends TypeOf<typeof content> {}
export const CallSdpStreamMetadataChangedEventContent: Codec<CallSdpStreamMetadataChangedEventContent> = content

/** Definition of `m.call.sdp_stream_metadata_changed`. */
export const CallSdpStreamMetadataChangedDefinition = defineMessageLike('m.call.sdp_stream_metadata_changed', {
  content: CallSdpStreamMetadataChangedEventContent,
})

/** An `m.call.sdp_stream_metadata_changed` event. */
export interface CallSdpStreamMetadataChangedEvent
  extends TypeOf<typeof CallSdpStreamMetadataChangedDefinition.event> {}
export const CallSdpStreamMetadataChangedEvent: Codec<CallSdpStreamMetadataChangedEvent> =
  CallSdpStreamMetadataChangedDefinition.event

/** An `m.call.sdp_stream_metadata_changed` event without `room_id`, from `/sync`. */
export interface SyncCallSdpStreamMetadataChangedEvent
  extends TypeOf<typeof CallSdpStreamMetadataChangedDefinition.sync> {}
export const SyncCallSdpStreamMetadataChangedEvent: Codec<SyncCallSdpStreamMetadataChangedEvent> =
  CallSdpStreamMetadataChangedDefinition.sync
