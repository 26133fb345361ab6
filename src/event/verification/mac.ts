/**
 * `m.key.verification.mac`: MACs of the keys that the other device should trust.
 *
 * Both devices send one, after their users have confirmed that the short authentication strings match.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationmac | m.key.verification.mac}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const macFields = {
  /**
   * The MAC of the key IDs in `mac`, sorted and joined by commas, in unpadded base64. It prevents adding or removing
   * keys.
   */
  keys: string,
  /** The MACs of the keys, in unpadded base64, by key ID, for example `ed25519:DEVICE`. */
  mac: record(string, string),
}

const content = object('KeyVerificationMacEventContent', { ...roomVerificationFields, ...macFields })
/** Content of `m.key.verification.mac` in a room. */
export interface KeyVerificationMacEventContent extends TypeOf<typeof content> {}
export const KeyVerificationMacEventContent: Codec<KeyVerificationMacEventContent> = content

/** Definition of `m.key.verification.mac`. */
export const KeyVerificationMacDefinition = defineMessageLike('m.key.verification.mac', {
  content: KeyVerificationMacEventContent,
})

/** An `m.key.verification.mac` event in a room. */
export interface KeyVerificationMacEvent extends TypeOf<typeof KeyVerificationMacDefinition.event> {}
export const KeyVerificationMacEvent: Codec<KeyVerificationMacEvent> = KeyVerificationMacDefinition.event

/** An `m.key.verification.mac` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationMacEvent extends TypeOf<typeof KeyVerificationMacDefinition.sync> {}
export const SyncKeyVerificationMacEvent: Codec<SyncKeyVerificationMacEvent> = KeyVerificationMacDefinition.sync

const toDeviceContent = object('ToDeviceKeyVerificationMacEventContent', { ...deviceVerificationFields, ...macFields })
/** Content of the `m.key.verification.mac` to-device event. */
export interface ToDeviceKeyVerificationMacEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationMacEventContent: Codec<ToDeviceKeyVerificationMacEventContent> = toDeviceContent

/** Definition of the `m.key.verification.mac` to-device event. */
export const ToDeviceKeyVerificationMacDefinition = defineToDevice('m.key.verification.mac', {
  content: ToDeviceKeyVerificationMacEventContent,
})

/** An `m.key.verification.mac` to-device event. */
export interface ToDeviceKeyVerificationMacEvent extends TypeOf<typeof ToDeviceKeyVerificationMacDefinition.event> {}
export const ToDeviceKeyVerificationMacEvent: Codec<ToDeviceKeyVerificationMacEvent> =
  ToDeviceKeyVerificationMacDefinition.event
