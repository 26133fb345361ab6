/**
 * Signing texts with Ed25519.
 *
 * @internal
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'

import { base64Of } from '../json/base64-of.js'
import { keyBytes } from './base64.js'

/** Signs a text, in UTF-8, with the key of a seed; `undefined` if the seed is not 32 bytes in base64. */
export function signEd25519(seed: string, message: string): string | undefined {
  const bytes = keyBytes(seed)
  return bytes === undefined ? undefined : base64Of(ed25519.sign(new TextEncoder().encode(message), bytes))
}
