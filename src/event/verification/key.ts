/**
 * `m.key.verification.key`: the ephemeral public key of a device.
 *
 * Both devices send one, the first in response to `m.key.verification.accept`, the second in response to the first.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationkey | m.key.verification.key}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const keyFields = {
  /** The ephemeral public key, in unpadded base64. */
  key: string,
}

const content = object('KeyVerificationKeyEventContent', { ...roomVerificationFields, ...keyFields })
/** Content of `m.key.verification.key` in a room. */
export interface KeyVerificationKeyEventContent extends TypeOf<typeof content> {}
export const KeyVerificationKeyEventContent: Codec<KeyVerificationKeyEventContent> = content

/** Definition of `m.key.verification.key`. */
export const KeyVerificationKeyDefinition = defineMessageLike('m.key.verification.key', {
  content: KeyVerificationKeyEventContent,
})

/** An `m.key.verification.key` event in a room. */
export interface KeyVerificationKeyEvent extends TypeOf<typeof KeyVerificationKeyDefinition.event> {}
export const KeyVerificationKeyEvent: Codec<KeyVerificationKeyEvent> = KeyVerificationKeyDefinition.event

/** An `m.key.verification.key` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationKeyEvent extends TypeOf<typeof KeyVerificationKeyDefinition.sync> {}
export const SyncKeyVerificationKeyEvent: Codec<SyncKeyVerificationKeyEvent> = KeyVerificationKeyDefinition.sync

const toDeviceContent = object('ToDeviceKeyVerificationKeyEventContent', { ...deviceVerificationFields, ...keyFields })
/** Content of the `m.key.verification.key` to-device event. */
export interface ToDeviceKeyVerificationKeyEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationKeyEventContent: Codec<ToDeviceKeyVerificationKeyEventContent> = toDeviceContent

/** Definition of the `m.key.verification.key` to-device event. */
export const ToDeviceKeyVerificationKeyDefinition = defineToDevice('m.key.verification.key', {
  content: ToDeviceKeyVerificationKeyEventContent,
})

/** An `m.key.verification.key` to-device event. */
export interface ToDeviceKeyVerificationKeyEvent extends TypeOf<typeof ToDeviceKeyVerificationKeyDefinition.event> {}
export const ToDeviceKeyVerificationKeyEvent: Codec<ToDeviceKeyVerificationKeyEvent> =
  ToDeviceKeyVerificationKeyDefinition.event
