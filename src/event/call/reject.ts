/**
 * `m.call.reject`: rejects a call.
 *
 * It applies to all devices of the sender: to stop ringing on one device only, do not send it. A caller who has already
 * received an answer continues with that.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallreject | m.call.reject}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'

const content = object('CallRejectEventContent', callFields)
/** Content of `m.call.reject`. */
export interface CallRejectEventContent extends TypeOf<typeof content> {}
export const CallRejectEventContent: Codec<CallRejectEventContent> = content

/** Definition of `m.call.reject`. */
export const CallRejectDefinition = defineMessageLike('m.call.reject', {
  content: CallRejectEventContent,
})

/** An `m.call.reject` event. */
export interface CallRejectEvent extends TypeOf<typeof CallRejectDefinition.event> {}
export const CallRejectEvent: Codec<CallRejectEvent> = CallRejectDefinition.event

/** An `m.call.reject` event without `room_id`, from `/sync`. */
export interface SyncCallRejectEvent extends TypeOf<typeof CallRejectDefinition.sync> {}
export const SyncCallRejectEvent: Codec<SyncCallRejectEvent> = CallRejectDefinition.sync
