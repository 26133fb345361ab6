/**
 * Encryption algorithms.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#messaging-algorithm-names | Messaging algorithm names}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/** Megolm, for rooms, or Olm, for single devices. */
export type EncryptionAlgorithm = 'm.megolm.v1.aes-sha2' | 'm.olm.v1.curve25519-aes-sha2' | (string & {})
export const EncryptionAlgorithm: Codec<EncryptionAlgorithm> = openLiterals('EncryptionAlgorithm', [
  'm.megolm.v1.aes-sha2',
  'm.olm.v1.curve25519-aes-sha2',
])
