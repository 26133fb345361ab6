/**
 * `m.secret.send`: sends a secret to a device that requested it.
 *
 * It is encrypted with Olm. Accept it only from a verified device of the same user that the request was sent to.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#msecretsend | m.secret.send}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineToDevice } from '../envelope/define.js'

const content = object('ToDeviceSecretSendEventContent', {
  /** The ID of the `m.secret.request`, which tells which secret this is. */
  request_id: string,
  /** The secret. Keys are in base64. */
  secret: string,
})
/** Content of `m.secret.send`. */
export interface ToDeviceSecretSendEventContent extends TypeOf<typeof content> {}
export const ToDeviceSecretSendEventContent: Codec<ToDeviceSecretSendEventContent> = content

/** Definition of the `m.secret.send` to-device event. */
export const ToDeviceSecretSendDefinition = defineToDevice('m.secret.send', {
  content: ToDeviceSecretSendEventContent,
})

/** An `m.secret.send` to-device event. */
export interface ToDeviceSecretSendEvent extends TypeOf<typeof ToDeviceSecretSendDefinition.event> {}
export const ToDeviceSecretSendEvent: Codec<ToDeviceSecretSendEvent> = ToDeviceSecretSendDefinition.event
