/**
 * A secret that a user keeps on their server, where the server cannot read it.
 *
 * The event type is the secret's name, `m.cross_signing.master` or one of an application's own: define that with this
 * content. The keys are described by `m.secret_storage.key.*`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#secret-storage | Secret storage}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'

const encryptedData = object(
  'SecretEncryptedData',
  {},
  {
    /** In base64, with padding or without. */
    ciphertext: string,
    /** The initialization vector, 16 bytes in base64. */
    iv: string,
    /** Of the ciphertext, in base64. Compare before decrypting. */
    mac: string,
  },
  // Without a MAC there is nothing to compare with.
  { decisive: ['ciphertext', 'iv', 'mac'] },
)
/**
 * A secret, encrypted with one key. That key's algorithm says what is in here: with `m.secret_storage.v1.aes-hmac-sha2`
 * all three are, and there is no other yet.
 */
export interface SecretEncryptedData extends TypeOf<typeof encryptedData> {}
export const SecretEncryptedData: Codec<SecretEncryptedData> = encryptedData

const content = object(
  'SecretEventContent',
  {
    /** The same secret for each of some keys, by the key's ID. */
    encrypted: record(string, SecretEncryptedData),
  },
  {},
)
/** Content of a secret. */
export interface SecretEventContent extends TypeOf<typeof content> {}
export const SecretEventContent: Codec<SecretEventContent> = content
