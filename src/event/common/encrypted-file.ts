/**
 * Encrypted attachments: where the ciphertext is and how to decrypt it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#extensions-to-mroommessage-msgtypes | Extensions to m.room.message msgtypes}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'

const jsonWebKey = object('JsonWebKey', {
  /** The algorithm, `A256CTR`. */
  alg: string,
  /** Whether the key is extractable: true. */
  ext: boolean,
  /** The key in URL-safe unpadded base64. Secret. */
  k: string,
  /** The operations of the key, at least `encrypt` and `decrypt`. */
  key_ops: array(string),
  /** The key type, `oct`. */
  kty: string,
})
/** A JSON Web Key with an AES-256 key for CTR mode. */
export interface JsonWebKey extends TypeOf<typeof jsonWebKey> {}
export const JsonWebKey: Codec<JsonWebKey> = jsonWebKey

const hashes = object('EncryptedFileHashes', {
  /** The SHA-256 hash in unpadded base64. */
  sha256: string,
})

const v2 = object('EncryptedFileV2', {
  /** Hashes of the ciphertext by algorithm, in unpadded base64. Compare them before decrypting. */
  hashes,
  /** The initial counter block of AES-CTR: 128 bits, in unpadded base64. */
  iv: string,
  /** The key to decrypt the file. */
  key: JsonWebKey,
  /** The `mxc:` URI of the ciphertext. */
  url: string,
  /** The version of the object. */
  v: literal('v2'),
})
/** An attachment that is encrypted with AES-CTR. */
export interface EncryptedFileV2 extends TypeOf<typeof v2> {}
export const EncryptedFileV2: Codec<EncryptedFileV2> = v2

const custom = object('CustomEncryptedFile', {
  /** The `mxc:` URI of the ciphertext. */
  url: string,
  /** A version that this library does not list. */
  v: Unlisted,
})
/** An attachment of a version that this library does not list. */
export interface CustomEncryptedFile extends TypeOf<typeof custom> {}
export const CustomEncryptedFile: Codec<CustomEncryptedFile> = custom

/** An encrypted attachment, discriminated by `v`. */
export type EncryptedFile = CustomEncryptedFile | EncryptedFileV2
export const EncryptedFile: Codec<EncryptedFile> = taggedUnion(
  'EncryptedFile',
  'v',
  { v2: EncryptedFileV2 },
  { other: CustomEncryptedFile },
)
