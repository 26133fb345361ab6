/**
 * `m.key.verification.accept`: accepts the method of an `m.key.verification.start`.
 *
 * For `m.sas.v1`, it selects from the lists in that event. Most clients omit `method`: the official schema requires it
 * but does not describe it.
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
   * The commitment to the ephemeral public key of the sender, which is sent later: a hash, in unpadded base64, of that
   * key followed by the content of `m.key.verification.start` as canonical JSON.
   */
  commitment: string,
  /** The chosen hash algorithm. */
  hash: HashAlgorithm,
  /** The chosen key agreement protocol. */
  key_agreement_protocol: KeyAgreementProtocol,
  /** The chosen message authentication code. */
  message_authentication_code: MessageAuthenticationCode,
  /** The forms of the short authentication string that both devices support. */
  short_authentication_string: array(ShortAuthenticationString),
}

const sasV1 = object('SasV1AcceptMethod', {
  ...sasV1Fields,
  /** Tells this method from others. */
  method: literal('m.sas.v1'),
})
/** Verification by a short authentication string. */
export interface SasV1AcceptMethod extends TypeOf<typeof sasV1> {}
export const SasV1AcceptMethod: Codec<SasV1AcceptMethod> = sasV1

const unnamed = object('UnnamedAcceptMethod', sasV1Fields)
/** Verification by a short authentication string, without `method`. */
export interface UnnamedAcceptMethod extends TypeOf<typeof unnamed> {
  /** Absent: `m.sas.v1`. */
  readonly method?: undefined
}
export const UnnamedAcceptMethod: Codec<UnnamedAcceptMethod> = unnamed

const custom = object('CustomAcceptMethod', {
  /** A method that this library does not list. */
  method: Unlisted,
})
/** Verification by a method that this library does not list. */
export interface CustomAcceptMethod extends TypeOf<typeof custom> {}
export const CustomAcceptMethod: Codec<CustomAcceptMethod> = custom

/** The accepted method with its parameters, discriminated by `method`. */
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
  object('RoomVerificationAccept', roomVerificationFields),
)
/** Content of `m.key.verification.accept` in a room. */
export type KeyVerificationAcceptEventContent = TypeOf<typeof content>
export const KeyVerificationAcceptEventContent: Codec<KeyVerificationAcceptEventContent> = content

/** Definition of `m.key.verification.accept`. */
export const KeyVerificationAcceptDefinition = defineMessageLike('m.key.verification.accept', {
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
  object('DeviceVerificationAccept', deviceVerificationFields),
)
/** Content of the `m.key.verification.accept` to-device event. */
export type ToDeviceKeyVerificationAcceptEventContent = TypeOf<typeof toDeviceContent>
export const ToDeviceKeyVerificationAcceptEventContent: Codec<ToDeviceKeyVerificationAcceptEventContent> =
  toDeviceContent

/** Definition of the `m.key.verification.accept` to-device event. */
export const ToDeviceKeyVerificationAcceptDefinition = defineToDevice('m.key.verification.accept', {
  content: ToDeviceKeyVerificationAcceptEventContent,
})

/** An `m.key.verification.accept` to-device event. */
export interface ToDeviceKeyVerificationAcceptEvent
  extends TypeOf<typeof ToDeviceKeyVerificationAcceptDefinition.event> {}
export const ToDeviceKeyVerificationAcceptEvent: Codec<ToDeviceKeyVerificationAcceptEvent> =
  ToDeviceKeyVerificationAcceptDefinition.event
