/**
 * Media that was encrypted before it was uploaded, with the key to it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#extensions-to-mroommessage-msgtypes | Extensions to m.room.message msgtypes}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'

const jsonWebKey = object(
  'JsonWebKey',
  {
    /** `A256CTR` */
    alg: string,
    /** `true` */
    ext: boolean,
    /** The key, in URL-safe unpadded base64. Secret. */
    k: string,
    /** At least `encrypt` and `decrypt`. */
    key_ops: array(string),
    /** `oct` */
    kty: string,
  },
  {},
)
/** A JSON Web Key that holds an AES-256 key for CTR mode. */
export interface JsonWebKey extends TypeOf<typeof jsonWebKey> {}
export const JsonWebKey: Codec<JsonWebKey> = jsonWebKey

const hashes = object('EncryptedFileHashes', { sha256: string }, {})

const encryptedFile = object(
  'EncryptedFile',
  {
    /** Hashes of the ciphertext, in unpadded base64, by algorithm. Compare before decrypting. */
    hashes,
    /** The initial counter block of AES-CTR, 128 bits in unpadded base64. */
    iv: string,
    key: JsonWebKey,
    /** Where the ciphertext is. */
    url: string,
    /** The version of this object: `v2`. */
    v: string,
  },
  {},
)
/** Where encrypted media is, and how to decrypt it. */
export interface EncryptedFile extends TypeOf<typeof encryptedFile> {}
export const EncryptedFile: Codec<EncryptedFile> = encryptedFile
