/**
 * Ed25519 signatures with Node's implementation, in the form that the authorization rules need.
 *
 * @module
 */
import { createPublicKey, verify } from 'node:crypto'

/** The key and the signature are in base64. */
export function verifyEd25519(publicKey: string, message: string, signature: string): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64'))
}
