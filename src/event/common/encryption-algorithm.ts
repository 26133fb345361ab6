/**
 * Encryption algorithms.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#messaging-algorithm-names | Messaging algorithm names}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const encryptionAlgorithm = openLiterals('EncryptionAlgorithm', [
  'm.megolm.v1.aes-sha2',
  'm.olm.v1.curve25519-aes-sha2',
])
/** Megolm, for rooms, or Olm, for single devices. */
export type EncryptionAlgorithm = TypeOf<typeof encryptionAlgorithm>
export const EncryptionAlgorithm: Codec<EncryptionAlgorithm> = encryptionAlgorithm
