/**
 * A key with which a user vouches for other keys: their own, their devices', other users'.
 *
 * Nothing here says that the signatures are good.
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

/** What a key vouches for: the user's other two keys, the user's devices, other users' master keys. */
export type KeyUsage = 'master' | 'self_signing' | 'user_signing' | (string & {})
export const KeyUsage: Codec<KeyUsage> = openLiterals('KeyUsage', ['master', 'self_signing', 'user_signing'])

const crossSigningKey = object(
  'CrossSigningKey',
  {
    /** The public key in unpadded base64, under `<algorithm>:<the key itself>`. There should be no other. */
    keys: record(string, string),
    usage: array(KeyUsage),
    user_id: string,
  },
  {
    /** By user, then by key ID. A key other than the master key must be signed by that. */
    signatures: record(UserId, record(string, string)),
  },
)
/** A key with which a user vouches for other keys. */
export interface CrossSigningKey extends TypeOf<typeof crossSigningKey> {}
export const CrossSigningKey: Codec<CrossSigningKey> = crossSigningKey
