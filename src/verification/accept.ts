/**
 * `m.key.verification.accept`: a device agrees to compare short authentication strings.
 *
 * It answers an `m.key.verification.start`, and chooses from the lists in it. A `method`, which the official schema asks
 * for and does not describe, is not asked for here.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationaccept | m.key.verification.accept}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { HashAlgorithm, KeyAgreementProtocol, MessageAuthenticationCode, ShortAuthenticationString } from './sas.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const acceptFields = {
  /**
   * A hash, in unpadded base64, of the sender's ephemeral public key followed by the content of the
   * `m.key.verification.start` as canonical JSON. It holds the sender to that key, which is only shown later.
   */
  commitment: string,
  hash: HashAlgorithm,
  key_agreement_protocol: KeyAgreementProtocol,
  message_authentication_code: MessageAuthenticationCode,
  /** All that both devices know. */
  short_authentication_string: array(ShortAuthenticationString),
}

const content = object('KeyVerificationAcceptEventContent', { ...roomVerificationFields, ...acceptFields }, {})
/** Content of `m.key.verification.accept` in a room. */
export interface KeyVerificationAcceptEventContent extends TypeOf<typeof content> {}
export const KeyVerificationAcceptEventContent: Codec<KeyVerificationAcceptEventContent> = content

export const KeyVerificationAccept = defineMessageLike('KeyVerificationAccept', 'm.key.verification.accept', {
  content: KeyVerificationAcceptEventContent,
})

/** `m.key.verification.accept` in a room. */
export interface KeyVerificationAcceptEvent extends TypeOf<typeof KeyVerificationAccept.event> {}
export const KeyVerificationAcceptEvent: Codec<KeyVerificationAcceptEvent> = KeyVerificationAccept.event

/** `m.key.verification.accept` in a room, without its room, from `/sync`. */
export interface SyncKeyVerificationAcceptEvent extends TypeOf<typeof KeyVerificationAccept.sync> {}
export const SyncKeyVerificationAcceptEvent: Codec<SyncKeyVerificationAcceptEvent> = KeyVerificationAccept.sync

const toDeviceContent = object(
  'ToDeviceKeyVerificationAcceptEventContent',
  { ...deviceVerificationFields, ...acceptFields },
  {},
)
/** Content of `m.key.verification.accept` between devices. */
export interface ToDeviceKeyVerificationAcceptEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationAcceptEventContent: Codec<ToDeviceKeyVerificationAcceptEventContent> =
  toDeviceContent

export const ToDeviceKeyVerificationAccept = defineToDevice(
  'ToDeviceKeyVerificationAccept',
  'm.key.verification.accept',
  { content: ToDeviceKeyVerificationAcceptEventContent },
)

/** `m.key.verification.accept` between devices. */
export interface ToDeviceKeyVerificationAcceptEvent extends TypeOf<typeof ToDeviceKeyVerificationAccept.event> {}
export const ToDeviceKeyVerificationAcceptEvent: Codec<ToDeviceKeyVerificationAcceptEvent> =
  ToDeviceKeyVerificationAccept.event
