/**
 * `m.secret.request`: a device asks others of its user for a secret, or has stopped asking.
 *
 * It travels in the clear. The answer is an `m.secret.send`, or none.
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

/** What a secret is called: the type of the account data that it may be stored under. */
export type SecretName =
  | 'm.cross_signing.master'
  | 'm.cross_signing.self_signing'
  | 'm.cross_signing.user_signing'
  | 'm.megolm_backup.v1'
  | (string & {})
export const SecretName: Codec<SecretName> = openLiterals('SecretName', [
  'm.cross_signing.master',
  'm.cross_signing.self_signing',
  'm.cross_signing.user_signing',
  'm.megolm_backup.v1',
])

const content = object(
  'ToDeviceSecretRequestEventContent',
  {
    action: RequestAction,
    /** The same to cancel. It may be the same for all who are asked. */
    request_id: string,
    /** The device that asks. */
    requesting_device_id: string,
  },
  {
    /** There on a `request`: the secret that is asked for. */
    name: SecretName,
  },
)
/** Content of `m.secret.request`. */
export interface ToDeviceSecretRequestEventContent extends TypeOf<typeof content> {}
export const ToDeviceSecretRequestEventContent: Codec<ToDeviceSecretRequestEventContent> = content

export const ToDeviceSecretRequestDefinition = defineToDevice('ToDeviceSecretRequest', 'm.secret.request', {
  content: ToDeviceSecretRequestEventContent,
})

/** An `m.secret.request` to-device event. */
export interface ToDeviceSecretRequestEvent extends TypeOf<typeof ToDeviceSecretRequestDefinition.event> {}
export const ToDeviceSecretRequestEvent: Codec<ToDeviceSecretRequestEvent> = ToDeviceSecretRequestDefinition.event
