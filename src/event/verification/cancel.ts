/**
 * `m.key.verification.cancel`: cancels a verification.
 *
 * Either side may send it at any time. Do not respond to it with another cancellation, to avoid endless loops.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationcancel | m.key.verification.cancel}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const cancelCode = openLiterals('CancelCode', [
  'm.accepted',
  'm.invalid_message',
  'm.key_mismatch',
  'm.mismatched_commitment',
  'm.mismatched_sas',
  'm.timeout',
  'm.unexpected_message',
  'm.unknown_method',
  'm.unknown_transaction',
  'm.user',
  'm.user_mismatch',
])
/** Why a verification was canceled. */
export type CancelCode = TypeOf<typeof cancelCode>
export const CancelCode: Codec<CancelCode> = cancelCode

const cancelFields = {
  /** Why the verification was canceled. `m.accepted`: another device of the user accepted the request. */
  code: CancelCode,
  /** A human-readable reason, for clients that do not know `code`. */
  reason: string,
}

const content = object('KeyVerificationCancelEventContent', { ...roomVerificationFields, ...cancelFields })
/** Content of `m.key.verification.cancel` in a room. */
export interface KeyVerificationCancelEventContent extends TypeOf<typeof content> {}
export const KeyVerificationCancelEventContent: Codec<KeyVerificationCancelEventContent> = content

/** Definition of `m.key.verification.cancel`. */
export const KeyVerificationCancelDefinition = defineMessageLike('m.key.verification.cancel', {
  content: KeyVerificationCancelEventContent,
})

/** An `m.key.verification.cancel` event in a room. */
export interface KeyVerificationCancelEvent extends TypeOf<typeof KeyVerificationCancelDefinition.event> {}
export const KeyVerificationCancelEvent: Codec<KeyVerificationCancelEvent> = KeyVerificationCancelDefinition.event

/** An `m.key.verification.cancel` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationCancelEvent extends TypeOf<typeof KeyVerificationCancelDefinition.sync> {}
export const SyncKeyVerificationCancelEvent: Codec<SyncKeyVerificationCancelEvent> =
  KeyVerificationCancelDefinition.sync

const toDeviceContent = object('ToDeviceKeyVerificationCancelEventContent', {
  ...deviceVerificationFields,
  ...cancelFields,
})
/** Content of the `m.key.verification.cancel` to-device event. */
export interface ToDeviceKeyVerificationCancelEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationCancelEventContent: Codec<ToDeviceKeyVerificationCancelEventContent> =
  toDeviceContent

/** Definition of the `m.key.verification.cancel` to-device event. */
export const ToDeviceKeyVerificationCancelDefinition = defineToDevice('m.key.verification.cancel', {
  content: ToDeviceKeyVerificationCancelEventContent,
})

/** An `m.key.verification.cancel` to-device event. */
export interface ToDeviceKeyVerificationCancelEvent
  extends TypeOf<typeof ToDeviceKeyVerificationCancelDefinition.event> {}
export const ToDeviceKeyVerificationCancelEvent: Codec<ToDeviceKeyVerificationCancelEvent> =
  ToDeviceKeyVerificationCancelDefinition.event
