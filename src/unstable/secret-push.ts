/**
 * `m.secret.push`: sends a secret to another device of the user that has not requested it.
 *
 * It is encrypted with Olm. Accept it only from a verified device of the same user. Clients send the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4385 | MSC4385}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineToDevice } from '../event/envelope/define.js'
import { SecretName } from '../event/to-device/secret-request.js'

const content = object('ToDeviceSecretPushEventContent', {
  /** The name of the secret. */
  name: SecretName,
  /** The secret. Keys are in base64. */
  secret: string,
})
/** Content of `m.secret.push`. */
export interface ToDeviceSecretPushEventContent extends TypeOf<typeof content> {}
export const ToDeviceSecretPushEventContent: Codec<ToDeviceSecretPushEventContent> = content

/** Definition of the `m.secret.push` to-device event. */
export const ToDeviceSecretPushDefinition = defineToDevice(['m.secret.push', 'io.element.msc4385.secret.push'], {
  content: ToDeviceSecretPushEventContent,
})

/** An `m.secret.push` to-device event. */
export interface ToDeviceSecretPushEvent extends TypeOf<typeof ToDeviceSecretPushDefinition.event> {}
export const ToDeviceSecretPushEvent: Codec<ToDeviceSecretPushEvent> = ToDeviceSecretPushDefinition.event
