/**
 * `m.secret.request`: requests a secret from other devices of the user, or cancels a request.
 *
 * It is not encrypted. Devices answer with `m.secret.send` or not at all.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#msecretrequest | m.secret.request}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineToDevice } from '../envelope/define.js'
import { RequestAction } from './request-action.js'

const secretName = openLiterals('SecretName', [
  'm.cross_signing.master',
  'm.cross_signing.self_signing',
  'm.cross_signing.user_signing',
  'm.megolm_backup.v1',
])
/** The name of a secret, which is also the type of the account data that it may be stored in. */
export type SecretName = TypeOf<typeof secretName>
export const SecretName: Codec<SecretName> = secretName

const content = object(
  'ToDeviceSecretRequestEventContent',
  {
    /** Whether to request the secret or to cancel the request. */
    action: RequestAction,
    /** The ID of the request, the same to cancel it. It may be the same for all recipients. */
    request_id: string,
    /** The ID of the requesting device. */
    requesting_device_id: string,
  },
  {
    /** The name of the requested secret. Required if `action` is `request`. */
    name: SecretName,
  },
)
/** Content of `m.secret.request`. */
export interface ToDeviceSecretRequestEventContent extends TypeOf<typeof content> {}
export const ToDeviceSecretRequestEventContent: Codec<ToDeviceSecretRequestEventContent> = content

/** Definition of the `m.secret.request` to-device event. */
export const ToDeviceSecretRequestDefinition = defineToDevice('m.secret.request', {
  content: ToDeviceSecretRequestEventContent,
})

/** An `m.secret.request` to-device event. */
export interface ToDeviceSecretRequestEvent extends TypeOf<typeof ToDeviceSecretRequestDefinition.event> {}
export const ToDeviceSecretRequestEvent: Codec<ToDeviceSecretRequestEvent> = ToDeviceSecretRequestDefinition.event
