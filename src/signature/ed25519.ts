/**
 * Ed25519 signatures of texts. Keys and signatures are base64, unpadded or padded.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-details | Signing details}
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'

import { base64Of, bytesOf } from './base64.js'

const KEY_LENGTH = 32
const SIGNATURE_LENGTH = 64

/**
 * Whether `signature` is that of `message`, in UTF-8, by the owner of `publicKey`. False for keys and signatures that are
 * malformed, and for keys of small order, under which one signature would fit many messages.
 *
 * It is what `authRefusals`, `resolveState` and `replayRoom` take as the option `verifyEd25519`.
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
  const key = bytesOfLength(publicKey, KEY_LENGTH)
  const bytes = bytesOfLength(signature, SIGNATURE_LENGTH)
  if (key === undefined || bytes === undefined) return false
  try {
    return ed25519.verify(bytes, new TextEncoder().encode(message), key, { zip215: false })
  } catch {
    // The key is not a point of the curve.
    return false
  }
}

/**
 * The signature of a text by the key of a seed; `undefined` where the seed is not 32 bytes.
 *
 * @internal
 */
export function signEd25519(seed: string, message: string): string | undefined {
  const bytes = bytesOfLength(seed, KEY_LENGTH)
  return bytes === undefined ? undefined : base64Of(ed25519.sign(new TextEncoder().encode(message), bytes))
}

/**
 * The public key that belongs to the seed of a signing key; `undefined` where the seed is not 32 bytes in base64.
 *
 * @example
 * ```ts
 * import { publicKeyOf } from 'matrix-event-model/signature'
 *
 * publicKeyOf('YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1') // => 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI'
 * ```
 */
export function publicKeyOf(seed: string): string | undefined {
  const bytes = bytesOfLength(seed, KEY_LENGTH)
  return bytes === undefined ? undefined : base64Of(ed25519.getPublicKey(bytes))
}

/**
 * Whether a text is base64 of as many bytes as a signature has.
 *
 * @internal
 */
export function isSignature(text: unknown): text is string {
  return bytesOfLength(text, SIGNATURE_LENGTH) !== undefined
}

function bytesOfLength(base64: unknown, length: number): Uint8Array | undefined {
  // Longer ones need not be decoded.
  if (typeof base64 !== 'string' || base64.length > 2 * length) return undefined
  const bytes = bytesOf(base64)
  return bytes?.length === length ? bytes : undefined
}
