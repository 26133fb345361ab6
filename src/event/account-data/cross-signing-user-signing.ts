/**
 * `m.cross_signing.user_signing`: the private part of the key that signs other users' master keys.
 *
 * It is a secret: the content holds the key in base64, encrypted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

export const CrossSigningUserSigningDefinition = defineGlobalAccountData(
  'CrossSigningUserSigning',
  'm.cross_signing.user_signing',
  { content: SecretEventContent },
)

/** `m.cross_signing.user_signing`. */
export interface CrossSigningUserSigningEvent extends TypeOf<typeof CrossSigningUserSigningDefinition.event> {}
export const CrossSigningUserSigningEvent: Codec<CrossSigningUserSigningEvent> = CrossSigningUserSigningDefinition.event
