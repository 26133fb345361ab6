/**
 * `m.key.verification.done`: states that a device has verified the other one.
 *
 * Both devices send one. The verification has succeeded when both are sent.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationdone | m.key.verification.done}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const content = object('KeyVerificationDoneEventContent', roomVerificationFields)
/** Content of `m.key.verification.done` in a room. */
export interface KeyVerificationDoneEventContent extends TypeOf<typeof content> {}
export const KeyVerificationDoneEventContent: Codec<KeyVerificationDoneEventContent> = content

/** Definition of `m.key.verification.done`. */
export const KeyVerificationDoneDefinition = defineMessageLike('m.key.verification.done', {
  content: KeyVerificationDoneEventContent,
})

/** An `m.key.verification.done` event in a room. */
export interface KeyVerificationDoneEvent extends TypeOf<typeof KeyVerificationDoneDefinition.event> {}
export const KeyVerificationDoneEvent: Codec<KeyVerificationDoneEvent> = KeyVerificationDoneDefinition.event

/** An `m.key.verification.done` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationDoneEvent extends TypeOf<typeof KeyVerificationDoneDefinition.sync> {}
export const SyncKeyVerificationDoneEvent: Codec<SyncKeyVerificationDoneEvent> = KeyVerificationDoneDefinition.sync

const toDeviceContent = object('ToDeviceKeyVerificationDoneEventContent', deviceVerificationFields)
/** Content of the `m.key.verification.done` to-device event. */
export interface ToDeviceKeyVerificationDoneEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationDoneEventContent: Codec<ToDeviceKeyVerificationDoneEventContent> = toDeviceContent

/** Definition of the `m.key.verification.done` to-device event. */
export const ToDeviceKeyVerificationDoneDefinition = defineToDevice('m.key.verification.done', {
  content: ToDeviceKeyVerificationDoneEventContent,
})

/** An `m.key.verification.done` to-device event. */
export interface ToDeviceKeyVerificationDoneEvent extends TypeOf<typeof ToDeviceKeyVerificationDoneDefinition.event> {}
export const ToDeviceKeyVerificationDoneEvent: Codec<ToDeviceKeyVerificationDoneEvent> =
  ToDeviceKeyVerificationDoneDefinition.event
