/**
 * Keys that sign, and what is wrong with them.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-details | Signing details}
 * @module
 */

/** A key that a server, or another entity, signs with. */
export interface SigningKey {
  /** Who signs: the name of a server, or a user ID. */
  readonly entity: string
  /** `ed25519:` and a name. */
  readonly keyId: string
  /** The 32 bytes that the key is made of, in base64. They are secret. */
  readonly seed: string
}

/** The key cannot sign: its ID is not of Ed25519, or its seed is not 32 bytes. */
export interface UnusableSigningKey {
  readonly code: 'unusable-signing-key'
  readonly path: readonly ['entity' | 'keyId' | 'seed']
  /** One line for people, with the place. */
  readonly message: string
}
