/**
 * `m.key.verification.request`: a request to verify keys, sent to a device.
 *
 * In a room, the request is a message with the same msgtype: see `message/key-verification-request.ts`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkeyverificationrequest | m.key.verification.request}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { VerificationMethod } from '../common/verification-method.js'
import { defineToDevice } from '../envelope/define.js'
import { deviceVerificationFields } from './verification-fields.js'

const content = object('ToDeviceKeyVerificationRequestEventContent', {
  ...deviceVerificationFields,
  /** The device ID of the sender. */
  from_device: string,
  /** The methods that the sender supports. */
  methods: array(VerificationMethod, { independent: true }),
  /**
   * When the request was made, in milliseconds since the Unix epoch. Ignore the request if it is more than ten
   * minutes in the past or five minutes in the future.
   */
  timestamp: integer,
})
/** Content of the `m.key.verification.request` to-device event. */
export interface ToDeviceKeyVerificationRequestEventContent extends TypeOf<typeof content> {}
export const ToDeviceKeyVerificationRequestEventContent: Codec<ToDeviceKeyVerificationRequestEventContent> = content

/** Definition of the `m.key.verification.request` to-device event. */
export const ToDeviceKeyVerificationRequestDefinition = defineToDevice('m.key.verification.request', {
  content: ToDeviceKeyVerificationRequestEventContent,
})

/** An `m.key.verification.request` to-device event. */
export interface ToDeviceKeyVerificationRequestEvent
  extends TypeOf<typeof ToDeviceKeyVerificationRequestDefinition.event> {}
export const ToDeviceKeyVerificationRequestEvent: Codec<ToDeviceKeyVerificationRequestEvent> =
  ToDeviceKeyVerificationRequestDefinition.event
