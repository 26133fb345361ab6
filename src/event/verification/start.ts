/**
 * `m.key.verification.start`: a device begins to verify another.
 *
 * The `method` says how, and what else is in the content. Where both sides start at once, with the same method, the one
 * whose user ID (of one user: whose device ID) sorts first has started.
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

const sasV1 = object(
  'SasV1StartMethod',
  {
    /** At least `sha256`. */
    hashes: array(HashAlgorithm),
    key_agreement_protocols: array(KeyAgreementProtocol),
    /** At least `hkdf-hmac-sha256.v2`. */
    message_authentication_codes: array(MessageAuthenticationCode),
    method: literal('m.sas.v1'),
    /** At least `decimal`. */
    short_authentication_string: array(ShortAuthenticationString),
  },
  {},
)
/** Users compare a short authentication string. The lists are of what the sender knows. */
export interface SasV1StartMethod extends TypeOf<typeof sasV1> {}
export const SasV1StartMethod: Codec<SasV1StartMethod> = sasV1

const reciprocateV1 = object(
  'ReciprocateV1StartMethod',
  {
    method: literal('m.reciprocate.v1'),
    /** In unpadded base64: proves that the sender has read the code. */
    secret: string,
  },
  {},
)
/** The sender has scanned the other device's QR code. */
export interface ReciprocateV1StartMethod extends TypeOf<typeof reciprocateV1> {}
export const ReciprocateV1StartMethod: Codec<ReciprocateV1StartMethod> = reciprocateV1

const custom = object('CustomStartMethod', { method: Unlisted }, {})
/** A method that this library does not list. */
export interface CustomStartMethod extends TypeOf<typeof custom> {}
export const CustomStartMethod: Codec<CustomStartMethod> = custom

/** How one device verifies another, told apart by `method`. */
export type StartMethod = CustomStartMethod | ReciprocateV1StartMethod | SasV1StartMethod
export const StartMethod: Codec<StartMethod> = taggedUnion(
  'StartMethod',
  'method',
  { 'm.reciprocate.v1': ReciprocateV1StartMethod, 'm.sas.v1': SasV1StartMethod },
  { other: CustomStartMethod },
)

const startFields = {
  /** The sender's device. */
  from_device: string,
}

const startOptionalFields = {
  /** Where `method` verifies one side only: the method for the other. */
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

export const KeyVerificationStartDefinition = defineMessageLike('KeyVerificationStart', 'm.key.verification.start', {
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

export const ToDeviceKeyVerificationStartDefinition = defineToDevice(
  'ToDeviceKeyVerificationStart',
  'm.key.verification.start',
  {
    content: ToDeviceKeyVerificationStartEventContent,
  },
)

/** An `m.key.verification.start` to-device event. */
export interface ToDeviceKeyVerificationStartEvent
  extends TypeOf<typeof ToDeviceKeyVerificationStartDefinition.event> {}
export const ToDeviceKeyVerificationStartEvent: Codec<ToDeviceKeyVerificationStartEvent> =
  ToDeviceKeyVerificationStartDefinition.event
