/**
 * `m.cross_signing.master`: the private master key of the user, encrypted.
 *
 * A secret: once decrypted, the key is in base64.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

/** Definition of `m.cross_signing.master`. */
export const CrossSigningMasterDefinition = defineGlobalAccountData('m.cross_signing.master', {
  name: 'CrossSigningMaster',
  content: SecretEventContent,
})

/** An `m.cross_signing.master` event. */
export interface CrossSigningMasterEvent extends TypeOf<typeof CrossSigningMasterDefinition.event> {}
export const CrossSigningMasterEvent: Codec<CrossSigningMasterEvent> = CrossSigningMasterDefinition.event
