/**
 * `m.cross_signing.master`: the private part of the user's master key.
 *
 * It is a secret: the content holds the key in base64, encrypted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

export const CrossSigningMasterDefinition = defineGlobalAccountData('CrossSigningMaster', 'm.cross_signing.master', {
  content: SecretEventContent,
})

/** `m.cross_signing.master`. */
export interface CrossSigningMasterEvent extends TypeOf<typeof CrossSigningMasterDefinition.event> {}
export const CrossSigningMasterEvent: Codec<CrossSigningMasterEvent> = CrossSigningMasterDefinition.event
