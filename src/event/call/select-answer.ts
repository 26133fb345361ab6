/**
 * `m.call.select_answer`: selects the answer with which the call continues.
 *
 * The caller sends it, since several devices may answer an invite. The other devices end the call without sending an
 * event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallselect_answer | m.call.select_answer}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'

const content = object('CallSelectAnswerEventContent', {
  ...callFields,
  /**
   * The `party_id` of the selected `m.call.answer` or `m.call.reject`. The one of the caller is in `party_id`.
   */
  selected_party_id: string,
})
/** Content of `m.call.select_answer`. */
export interface CallSelectAnswerEventContent extends TypeOf<typeof content> {}
export const CallSelectAnswerEventContent: Codec<CallSelectAnswerEventContent> = content

/** Definition of `m.call.select_answer`. */
export const CallSelectAnswerDefinition = defineMessageLike('m.call.select_answer', {
  content: CallSelectAnswerEventContent,
})

/** An `m.call.select_answer` event. */
export interface CallSelectAnswerEvent extends TypeOf<typeof CallSelectAnswerDefinition.event> {}
export const CallSelectAnswerEvent: Codec<CallSelectAnswerEvent> = CallSelectAnswerDefinition.event

/** An `m.call.select_answer` event without `room_id`, from `/sync`. */
export interface SyncCallSelectAnswerEvent extends TypeOf<typeof CallSelectAnswerDefinition.sync> {}
export const SyncCallSelectAnswerEvent: Codec<SyncCallSelectAnswerEvent> = CallSelectAnswerDefinition.sync
