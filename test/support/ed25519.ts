/**
 * Ed25519 by Node, as authorization rules take it: independent of the library's own.
 *
 * @module
 */
import { createPublicKey, verify } from 'node:crypto'

/** Key and signature are base64. */
export function verifyEd25519(publicKey: string, message: string, signature: string): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64'))
}
