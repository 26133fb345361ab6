/**
 * Signing keys, and their faults.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-details | Signing details}
 * @module
 */

/** The signing key of a server or another entity. */
export interface SigningKey {
  /** The signer: a server name or a user ID. */
  readonly entity: string
  /** `ed25519:` and the name of the key. */
  readonly keyId: string
  /** The 32 secret bytes of the key, in base64. */
  readonly seed: string
}

/** The key cannot sign: its ID is not for Ed25519, or its seed is not 32 bytes. */
export interface UnusableSigningKey {
  /** The kind of fault, for programs. */
  readonly code: 'unusable-signing-key'
  /** The field of the key that is invalid. */
  readonly path: readonly ['entity' | 'keyId' | 'seed']
  /** The message for people, on one line, with the place. */
  readonly message: string
}
