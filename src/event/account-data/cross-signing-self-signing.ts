/**
 * `m.cross_signing.self_signing`: the private key that signs the user's own devices, encrypted.
 *
 * A secret: once decrypted, the key is in base64.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

/** Definition of `m.cross_signing.self_signing`. */
export const CrossSigningSelfSigningDefinition = defineGlobalAccountData('m.cross_signing.self_signing', {
  name: 'CrossSigningSelfSigning',
  content: SecretEventContent,
})

/** An `m.cross_signing.self_signing` event. */
export interface CrossSigningSelfSigningEvent extends TypeOf<typeof CrossSigningSelfSigningDefinition.event> {}
export const CrossSigningSelfSigningEvent: Codec<CrossSigningSelfSigningEvent> = CrossSigningSelfSigningDefinition.event
