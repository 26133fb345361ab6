/**
 * `m.key.verification.accept`: a device agrees to be verified by the method of an `m.key.verification.start`.
 *
 * For `m.sas.v1` it chooses from the lists in that event. The `method` is mostly absent: the official schema requires
 * it, and does not describe it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationaccept | m.key.verification.accept}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { intersection } from '../../codec/union.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { HashAlgorithm, KeyAgreementProtocol, MessageAuthenticationCode, ShortAuthenticationString } from './sas.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const sasV1Fields = {
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

const sasV1 = object('SasV1AcceptMethod', { ...sasV1Fields, method: literal('m.sas.v1') }, {})
/** Users compare a short authentication string. */
export interface SasV1AcceptMethod extends TypeOf<typeof sasV1> {}
export const SasV1AcceptMethod: Codec<SasV1AcceptMethod> = sasV1

const unnamed = object('UnnamedAcceptMethod', sasV1Fields, {})
/** Users compare a short authentication string, which goes without saying. */
export interface UnnamedAcceptMethod extends TypeOf<typeof unnamed> {
  readonly method?: undefined
}
export const UnnamedAcceptMethod: Codec<UnnamedAcceptMethod> = unnamed

const custom = object('CustomAcceptMethod', { method: Unlisted }, {})
/** A method that this library does not list. */
export interface CustomAcceptMethod extends TypeOf<typeof custom> {}
export const CustomAcceptMethod: Codec<CustomAcceptMethod> = custom

/** How one device verifies another, told apart by `method`. */
export type AcceptMethod = CustomAcceptMethod | SasV1AcceptMethod | UnnamedAcceptMethod
export const AcceptMethod: Codec<AcceptMethod> = taggedUnion(
  'AcceptMethod',
  'method',
  { 'm.sas.v1': SasV1AcceptMethod },
  { absent: UnnamedAcceptMethod, other: CustomAcceptMethod },
)

const content = intersection(
  'KeyVerificationAcceptEventContent',
  AcceptMethod,
  object('RoomVerificationAccept', roomVerificationFields, {}),
)
/** Content of `m.key.verification.accept` in a room. */
export type KeyVerificationAcceptEventContent = TypeOf<typeof content>
export const KeyVerificationAcceptEventContent: Codec<KeyVerificationAcceptEventContent> = content

export const KeyVerificationAcceptDefinition = defineMessageLike('KeyVerificationAccept', 'm.key.verification.accept', {
  content: KeyVerificationAcceptEventContent,
})

/** An `m.key.verification.accept` event in a room. */
export interface KeyVerificationAcceptEvent extends TypeOf<typeof KeyVerificationAcceptDefinition.event> {}
export const KeyVerificationAcceptEvent: Codec<KeyVerificationAcceptEvent> = KeyVerificationAcceptDefinition.event

/** An `m.key.verification.accept` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationAcceptEvent extends TypeOf<typeof KeyVerificationAcceptDefinition.sync> {}
export const SyncKeyVerificationAcceptEvent: Codec<SyncKeyVerificationAcceptEvent> =
  KeyVerificationAcceptDefinition.sync

const toDeviceContent = intersection(
  'ToDeviceKeyVerificationAcceptEventContent',
  AcceptMethod,
  object('DeviceVerificationAccept', deviceVerificationFields, {}),
)
/** Content of the `m.key.verification.accept` to-device event. */
export type ToDeviceKeyVerificationAcceptEventContent = TypeOf<typeof toDeviceContent>
export const ToDeviceKeyVerificationAcceptEventContent: Codec<ToDeviceKeyVerificationAcceptEventContent> =
  toDeviceContent

export const ToDeviceKeyVerificationAcceptDefinition = defineToDevice(
  'ToDeviceKeyVerificationAccept',
  'm.key.verification.accept',
  { content: ToDeviceKeyVerificationAcceptEventContent },
)

/** An `m.key.verification.accept` to-device event. */
export interface ToDeviceKeyVerificationAcceptEvent
  extends TypeOf<typeof ToDeviceKeyVerificationAcceptDefinition.event> {}
export const ToDeviceKeyVerificationAcceptEvent: Codec<ToDeviceKeyVerificationAcceptEvent> =
  ToDeviceKeyVerificationAcceptDefinition.event
