/**
 * Writing bytes as text.
 *
 * @internal
 * @module
 */

/** Encodes as unpadded base64, the form of hashes, keys and signatures in Matrix. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')
}
