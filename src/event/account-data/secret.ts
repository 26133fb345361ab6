/**
 * The content of secrets in the server-side secret storage. They are encrypted and unreadable to the server.
 *
 * The event type is the name of the secret, for example `m.cross_signing.master`. Applications define types of their
 * own with this content. The encryption keys are described by `m.secret_storage.key.*`.
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
    /** The encrypted secret in base64, padded or unpadded. */
    ciphertext: string,
    /** The initialization vector: 16 bytes, in base64. */
    iv: string,
    /** The MAC of the ciphertext, in base64. Compare it before decrypting. */
    mac: string,
  },
  // Without a MAC, the ciphertext would not be authenticated.
  { decisive: ['ciphertext', 'iv', 'mac'] },
)
/**
 * A secret encrypted with one key. The fields depend on the algorithm of the key: `m.secret_storage.v1.aes-hmac-sha2`,
 * the only one so far, requires all three.
 */
export interface SecretEncryptedData extends TypeOf<typeof encryptedData> {}
export const SecretEncryptedData: Codec<SecretEncryptedData> = encryptedData

const content = object('SecretEventContent', {
  /** The secret by key ID, encrypted once for each key. */
  encrypted: record(string, SecretEncryptedData),
})
/** Content of a secret. */
export interface SecretEventContent extends TypeOf<typeof content> {}
export const SecretEventContent: Codec<SecretEventContent> = content
