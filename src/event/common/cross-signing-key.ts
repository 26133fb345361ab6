/**
 * Cross-signing keys, with which users sign their own keys, their devices' keys and other users' keys.
 *
 * The codec does not verify signatures.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#cross-signing | Cross-signing}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from './identifier.js'

const keyUsage = openLiterals('KeyUsage', ['master', 'self_signing', 'user_signing'])
/** The keys that a key signs: the user's other two keys, the user's devices, other users' master keys. */
export type KeyUsage = TypeOf<typeof keyUsage>
export const KeyUsage: Codec<KeyUsage> = keyUsage

const crossSigningKey = object(
  'CrossSigningKey',
  {
    /** The public key in unpadded base64, by `<algorithm>:<public key>`. There should be exactly one. */
    keys: record(string, string),
    /** The roles of the key. */
    usage: array(KeyUsage),
    /** The owner of the key. */
    user_id: string,
  },
  {
    /** Signatures by user ID, then by key ID. All keys but the master key must be signed by the master key. */
    signatures: record(UserId, record(string, string)),
  },
)
/** A cross-signing key. */
export interface CrossSigningKey extends TypeOf<typeof crossSigningKey> {}
export const CrossSigningKey: Codec<CrossSigningKey> = crossSigningKey
