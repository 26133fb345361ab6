/**
 * `m.cross_signing.user_signing`: the private key that signs other users' master keys, encrypted.
 *
 * A secret: once decrypted, the key is in base64.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

/** Definition of `m.cross_signing.user_signing`. */
export const CrossSigningUserSigningDefinition = defineGlobalAccountData('m.cross_signing.user_signing', {
  name: 'CrossSigningUserSigning',
  content: SecretEventContent,
})

/** An `m.cross_signing.user_signing` event. */
export interface CrossSigningUserSigningEvent extends TypeOf<typeof CrossSigningUserSigningDefinition.event> {}
export const CrossSigningUserSigningEvent: Codec<CrossSigningUserSigningEvent> = CrossSigningUserSigningDefinition.event
