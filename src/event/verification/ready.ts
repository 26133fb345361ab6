/**
 * `m.key.verification.ready`: accepts a verification request.
 *
 * Either side may then send `m.key.verification.start`. The other devices of the requested user stop prompting.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationready | m.key.verification.ready}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { VerificationMethod } from '../common/verification-method.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields, roomVerificationFields } from './verification-fields.js'

const readyFields = {
  /** The device ID of the sender. */
  from_device: string,
  /** The methods of the request that the sender supports too. */
  methods: array(VerificationMethod, { independent: true }),
}

const content = object('KeyVerificationReadyEventContent', { ...roomVerificationFields, ...readyFields })
/** Content of `m.key.verification.ready` in a room. */
export interface KeyVerificationReadyEventContent extends TypeOf<typeof content> {}
export const KeyVerificationReadyEventContent: Codec<KeyVerificationReadyEventContent> = content

/** Definition of `m.key.verification.ready`. */
export const KeyVerificationReadyDefinition = defineMessageLike('m.key.verification.ready', {
  content: KeyVerificationReadyEventContent,
})

/** An `m.key.verification.ready` event in a room. */
export interface KeyVerificationReadyEvent extends TypeOf<typeof KeyVerificationReadyDefinition.event> {}
export const KeyVerificationReadyEvent: Codec<KeyVerificationReadyEvent> = KeyVerificationReadyDefinition.event

/** An `m.key.verification.ready` event in a room without `room_id`, from `/sync`. */
export interface SyncKeyVerificationReadyEvent extends TypeOf<typeof KeyVerificationReadyDefinition.sync> {}
export const SyncKeyVerificationReadyEvent: Codec<SyncKeyVerificationReadyEvent> = KeyVerificationReadyDefinition.sync

const toDeviceContent = object('ToDeviceKeyVerificationReadyEventContent', {
  ...deviceVerificationFields,
  ...readyFields,
})
/** Content of the `m.key.verification.ready` to-device event. */
export interface ToDeviceKeyVerificationReadyEventContent extends TypeOf<typeof toDeviceContent> {}
export const ToDeviceKeyVerificationReadyEventContent: Codec<ToDeviceKeyVerificationReadyEventContent> = toDeviceContent

/** Definition of the `m.key.verification.ready` to-device event. */
export const ToDeviceKeyVerificationReadyDefinition = defineToDevice('m.key.verification.ready', {
  content: ToDeviceKeyVerificationReadyEventContent,
})

/** An `m.key.verification.ready` to-device event. */
export interface ToDeviceKeyVerificationReadyEvent
  extends TypeOf<typeof ToDeviceKeyVerificationReadyDefinition.event> {}
export const ToDeviceKeyVerificationReadyEvent: Codec<ToDeviceKeyVerificationReadyEvent> =
  ToDeviceKeyVerificationReadyDefinition.event
