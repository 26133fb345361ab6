/**
 * `m.secret_storage.key.*`: describes a key that secrets are encrypted with. The type ends in the key's ID.
 *
 * The key itself is not in it: the user has that, or makes it from a passphrase.
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

/** How secrets are encrypted with a key. */
export type SecretEncryptionAlgorithm = 'm.secret_storage.v1.aes-hmac-sha2' | (string & {})
export const SecretEncryptionAlgorithm: Codec<SecretEncryptionAlgorithm> = openLiterals('SecretEncryptionAlgorithm', [
  'm.secret_storage.v1.aes-hmac-sha2',
])

const pbkdf2 = object(
  'Pbkdf2Passphrase',
  {
    algorithm: literal('m.pbkdf2'),
    iterations: integer,
    salt: string,
  },
  {
    /** The length of the key. Absent: 256. */
    bits: integer,
  },
)
/** PBKDF2 with SHA-512 makes the key from a passphrase. */
export interface Pbkdf2Passphrase extends TypeOf<typeof pbkdf2> {}
export const Pbkdf2Passphrase: Codec<Pbkdf2Passphrase> = pbkdf2

const customPassphrase = object('CustomPassphrase', { algorithm: Unlisted }, {})
/** An algorithm that this library does not list makes the key from a passphrase. */
export interface CustomPassphrase extends TypeOf<typeof customPassphrase> {}
export const CustomPassphrase: Codec<CustomPassphrase> = customPassphrase

/** How to make a key from a passphrase, told apart by `algorithm`. */
export type SecretStoragePassphrase = CustomPassphrase | Pbkdf2Passphrase
export const SecretStoragePassphrase: Codec<SecretStoragePassphrase> = taggedUnion(
  'SecretStoragePassphrase',
  'algorithm',
  { 'm.pbkdf2': Pbkdf2Passphrase },
  { other: CustomPassphrase },
)

const content = object(
  'SecretStorageKeyEventContent',
  { algorithm: SecretEncryptionAlgorithm },
  {
    /** To check whether a key is this one: the initialization vector, 16 bytes in base64, with padding or without. */
    iv: string,
    /** To check whether a key is this one: its MAC of 32 encrypted zeros, in base64. Absent: it cannot be checked. */
    mac: string,
    /** A name to show for the key. */
    name: string,
    /** Absent: the key is not made from a passphrase. */
    passphrase: SecretStoragePassphrase,
  },
  // Without them, any key passes for the right one.
  { decisive: ['iv', 'mac'] },
)
/** Content of `m.secret_storage.key.*`. */
export interface SecretStorageKeyEventContent extends TypeOf<typeof content> {}
export const SecretStorageKeyEventContent: Codec<SecretStorageKeyEventContent> = content

export const SecretStorageKeyDefinition = defineGlobalAccountData('SecretStorageKey', 'm.secret_storage.key.*', {
  content: SecretStorageKeyEventContent,
})

/** An `m.secret_storage.key.*` event. */
export interface SecretStorageKeyEvent extends TypeOf<typeof SecretStorageKeyDefinition.event> {}
export const SecretStorageKeyEvent: Codec<SecretStorageKeyEvent> = SecretStorageKeyDefinition.event
