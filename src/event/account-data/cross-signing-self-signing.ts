/**
 * `m.cross_signing.self_signing`: the private part of the key that signs the user's own devices.
 *
 * It is a secret: the content holds the key in base64, encrypted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

export const CrossSigningSelfSigningDefinition = defineGlobalAccountData(
  'CrossSigningSelfSigning',
  'm.cross_signing.self_signing',
  { content: SecretEventContent },
)

/** `m.cross_signing.self_signing`. */
export interface CrossSigningSelfSigningEvent extends TypeOf<typeof CrossSigningSelfSigningDefinition.event> {}
export const CrossSigningSelfSigningEvent: Codec<CrossSigningSelfSigningEvent> = CrossSigningSelfSigningDefinition.event
