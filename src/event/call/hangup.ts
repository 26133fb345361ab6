/**
 * `m.call.hangup`: ends a call.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallhangup | m.call.hangup}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'

const hangupReason = openLiterals('HangupReason', [
  'ice_failed',
  'ice_timeout',
  'invite_timeout',
  'unknown_error',
  'user_busy',
  'user_hangup',
  'user_media_failed',
])
/** Why a call ended. */
export type HangupReason = TypeOf<typeof hangupReason>
export const HangupReason: Codec<HangupReason> = hangupReason

const content = object('CallHangupEventContent', {
  ...callFields,
  /** Why the call ended. Optional in version 0, with the default `user_hangup`; the codec requires it. */
  reason: HangupReason,
})
/** Content of `m.call.hangup`. */
export interface CallHangupEventContent extends TypeOf<typeof content> {}
export const CallHangupEventContent: Codec<CallHangupEventContent> = content

/** Definition of `m.call.hangup`. */
export const CallHangupDefinition = defineMessageLike('m.call.hangup', {
  content: CallHangupEventContent,
})

/** An `m.call.hangup` event. */
export interface CallHangupEvent extends TypeOf<typeof CallHangupDefinition.event> {}
export const CallHangupEvent: Codec<CallHangupEvent> = CallHangupDefinition.event

/** An `m.call.hangup` event without `room_id`, from `/sync`. */
export interface SyncCallHangupEvent extends TypeOf<typeof CallHangupDefinition.sync> {}
export const SyncCallHangupEvent: Codec<SyncCallHangupEvent> = CallHangupDefinition.sync
