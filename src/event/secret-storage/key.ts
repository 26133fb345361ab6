/**
 * `m.secret_storage.key.*`: the description of a key for encrypting secrets. The type ends with the ID of the key.
 *
 * It does not contain the key, which the user keeps or derives from a passphrase.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-storage | Key storage}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const secretEncryptionAlgorithm = openLiterals('SecretEncryptionAlgorithm', ['m.secret_storage.v1.aes-hmac-sha2'])
/** The algorithm for encrypting secrets with a key. */
export type SecretEncryptionAlgorithm = TypeOf<typeof secretEncryptionAlgorithm>
export const SecretEncryptionAlgorithm: Codec<SecretEncryptionAlgorithm> = secretEncryptionAlgorithm

const pbkdf2 = object(
  'Pbkdf2Passphrase',
  {
    /** Tells these parameters from those of other algorithms. */
    algorithm: literal('m.pbkdf2'),
    /** Number of iterations. */
    iterations: integer,
    /** The salt, as text. */
    salt: string,
  },
  {
    /** The length of the key in bits. Absent: 256. */
    bits: integer,
  },
)
/** Parameters for deriving the key from a passphrase by PBKDF2 with SHA-512. */
export interface Pbkdf2Passphrase extends TypeOf<typeof pbkdf2> {}
export const Pbkdf2Passphrase: Codec<Pbkdf2Passphrase> = pbkdf2

const customPassphrase = object('CustomPassphrase', {
  /** An algorithm that this library does not list. */
  algorithm: Unlisted,
})
/** Parameters for an algorithm that this library does not list. */
export interface CustomPassphrase extends TypeOf<typeof customPassphrase> {}
export const CustomPassphrase: Codec<CustomPassphrase> = customPassphrase

/** Parameters for deriving a key from a passphrase, discriminated by `algorithm`. */
export type SecretStoragePassphrase = CustomPassphrase | Pbkdf2Passphrase
export const SecretStoragePassphrase: Codec<SecretStoragePassphrase> = taggedUnion(
  'SecretStoragePassphrase',
  'algorithm',
  { 'm.pbkdf2': Pbkdf2Passphrase },
  { other: CustomPassphrase },
)

const content = object(
  'SecretStorageKeyEventContent',
  {
    /** The algorithm for encrypting secrets with the key. */
    algorithm: SecretEncryptionAlgorithm,
  },
  {
    /** For checking the key: the initialization vector of `mac`, 16 bytes in base64, padded or unpadded. */
    iv: string,
    /** For checking the key: the MAC of 32 encrypted zero bytes, in base64. Absent: it cannot be checked. */
    mac: string,
    /** The display name of the key. */
    name: string,
    /** How to derive the key from a passphrase. Absent: the key is not derived from one. */
    passphrase: SecretStoragePassphrase,
  },
  // Without them, a wrong key could not be detected.
  { decisive: ['iv', 'mac'] },
)
/** Content of `m.secret_storage.key.*`. */
export interface SecretStorageKeyEventContent extends TypeOf<typeof content> {}
export const SecretStorageKeyEventContent: Codec<SecretStorageKeyEventContent> = content

/** Definition of `m.secret_storage.key.*`. */
export const SecretStorageKeyDefinition = defineGlobalAccountData('m.secret_storage.key.*', {
  content: SecretStorageKeyEventContent,
})

/** An `m.secret_storage.key.*` event. */
export interface SecretStorageKeyEvent extends TypeOf<typeof SecretStorageKeyDefinition.event> {}
export const SecretStorageKeyEvent: Codec<SecretStorageKeyEvent> = SecretStorageKeyDefinition.event
