/**
 * Ed25519 signatures of texts. Keys and signatures are in base64, standard or URL-safe, unpadded or padded.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-details | Signing details}
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'

import { base64Of } from '../json/base64-of.js'
import { keyBytes, signatureBytes } from './base64.js'

/**
 * Returns whether `signature` is a signature of `message`, in UTF-8, by the key `publicKey`. False for malformed keys
 * and signatures, and for keys of small order, for which one signature is valid for many messages.
 *
 * `authRefusals`, `resolveState` and `replayRoom` accept it as the option `verifyEd25519`.
 *
 * @example
 * ```ts
 * import { verifyEd25519 } from 'matrix-event-model/signature'
 *
 * const publicKey = 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI'
 * const signature = 'K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ'
 *
 * verifyEd25519(publicKey, '{}', signature) // => true
 * verifyEd25519(publicKey, '{"a":1}', signature) // => false
 * ```
 */
export function verifyEd25519(publicKey: string, message: string, signature: string): boolean {
  if (typeof message !== 'string') return false
  const key = keyBytes(publicKey)
  const bytes = signatureBytes(signature)
  if (key === undefined || bytes === undefined) return false
  try {
    return ed25519.verify(bytes, new TextEncoder().encode(message), key, { zip215: false })
  } catch {
    // The key is not a point of the curve.
    return false
  }
}

/**
 * Returns the public key for the seed of a signing key; `undefined` if the seed is not 32 bytes in base64.
 *
 * @example
 * ```ts
 * import { publicKeyOf } from 'matrix-event-model/signature'
 *
 * publicKeyOf('YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1') // => 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI'
 * ```
 */
export function publicKeyOf(seed: string): string | undefined {
  const bytes = keyBytes(seed)
  return bytes === undefined ? undefined : base64Of(ed25519.getPublicKey(bytes))
}
