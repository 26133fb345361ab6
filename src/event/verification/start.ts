/**
 * `m.key.verification.start`: starts a verification by one method.
 *
 * The rest of the content depends on `method`. If both sides start at the same time with the same method, the event of
 * the lexicographically smaller user ID (or device ID, for the same user) is used.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationstart | m.key.verification.start}
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

const sasV1 = object('SasV1StartMethod', {
  /** The supported hash algorithms, at least `sha256`. */
  hashes: array(HashAlgorithm),
  /** The supported key agreement protocols, at least `curve25519-hkdf-sha256`. */
  key_agreement_protocols: array(KeyAgreementProtocol),
  /** The supported message authentication codes, at least `hkdf-hmac-sha256.v2`. */
  message_authentication_codes: array(MessageAuthenticationCode),
  /** Tells this method from others. */
  method: literal('m.sas.v1'),
  /** The supported forms of the short authentication string, at least `decimal`. */
  short_authentication_string: array(ShortAuthenticationString),
})
/** Verification by a short authentication string. */
export interface SasV1StartMethod extends TypeOf<typeof sasV1> {}
export const SasV1StartMethod: Codec<SasV1StartMethod> = sasV1

const reciprocateV1 = object('ReciprocateV1StartMethod', {
  /** Tells this method from others. */
  method: literal('m.reciprocate.v1'),
  /** The secret of the QR code, in unpadded base64. It proves that the sender has scanned the code. */
  secret: string,
})
/** Verification by a QR code that the sender has scanned. */
export interface ReciprocateV1StartMethod extends TypeOf<typeof reciprocateV1> {}
export const ReciprocateV1StartMethod: Codec<ReciprocateV1StartMethod> = reciprocateV1

const custom = object('CustomStartMethod', {
  /** A method that this library does not list. */
  method: Unlisted,
})
/** Verification by a method that this library does not list. */
export interface CustomStartMethod extends TypeOf<typeof custom> {}
export const CustomStartMethod: Codec<CustomStartMethod> = custom

/** The method with its parameters, discriminated by `method`. */
export type StartMethod = CustomStartMethod | ReciprocateV1StartMethod | SasV1StartMethod
export const StartMethod: Codec<StartMethod> = taggedUnion(
  'StartMethod',
  'method',
  { 'm.reciprocate.v1': ReciprocateV1StartMethod, 'm.sas.v1': SasV1StartMethod },
  { other: CustomStartMethod },
)

const startFields = {
  /** The device ID of the sender. */
  from_device: string,
}

const startOptionalFields = {
  /** The method to verify the other side, if `method` verifies only one. Absent: `method` verifies both. */
  next_method: string,
}

const content = intersection(
  'KeyVerificationStartEventContent',
  StartMethod,
  object('RoomVerificationStart', { ...roomVerificationFields, ...startFields }, startOptionalFields),
)
/** Content of `m.key.verification.start` in a room. */
export type KeyVerificationStartEventContent = TypeOf<typeof content>
export const KeyVerificationStartEventContent: Codec<KeyVerificationStartEventContent> = content

/** Definition of `m.key.verification.start`. */
export const KeyVerificationStartDefinition = defineMessageLike('m.key.verification.start', {
  content: KeyVerificationStartEventContent,
})

/** An `m.key.verification.start` event in a room. */
export interface KeyVerificationStartEvent extends TypeOf<typeof KeyVerificationStartDefinition.event> {}
export const KeyVerificationStartEvent: Codec<KeyVerificationStartEvent> = KeyVerificationStartDefinition.event

/** An `m.key.verification.start` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationStartEvent extends TypeOf<typeof KeyVerificationStartDefinition.sync> {}
export const SyncKeyVerificationStartEvent: Codec<SyncKeyVerificationStartEvent> = KeyVerificationStartDefinition.sync

const toDeviceContent = intersection(
  'ToDeviceKeyVerificationStartEventContent',
  StartMethod,
  object('DeviceVerificationStart', { ...deviceVerificationFields, ...startFields }, startOptionalFields),
)
/** Content of the `m.key.verification.start` to-device event. */
export type ToDeviceKeyVerificationStartEventContent = TypeOf<typeof toDeviceContent>
export const ToDeviceKeyVerificationStartEventContent: Codec<ToDeviceKeyVerificationStartEventContent> = toDeviceContent

/** Definition of the `m.key.verification.start` to-device event. */
export const ToDeviceKeyVerificationStartDefinition = defineToDevice('m.key.verification.start', {
  content: ToDeviceKeyVerificationStartEventContent,
})

/** An `m.key.verification.start` to-device event. */
export interface ToDeviceKeyVerificationStartEvent
  extends TypeOf<typeof ToDeviceKeyVerificationStartDefinition.event> {}
export const ToDeviceKeyVerificationStartEvent: Codec<ToDeviceKeyVerificationStartEvent> =
  ToDeviceKeyVerificationStartDefinition.event
