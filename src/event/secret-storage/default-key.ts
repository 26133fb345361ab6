/**
 * `m.secret_storage.default_key`: the default key for encrypting secrets.
 *
 * Clients that support only one key use this one. If there is no default key, they behave as if the user had no keys.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-storage | Key storage}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object('SecretStorageDefaultKeyEventContent', {
  /** The ID of the key, which is described by the account data `m.secret_storage.key.<ID>`. */
  key: string,
})
/** Content of `m.secret_storage.default_key`. */
export interface SecretStorageDefaultKeyEventContent extends TypeOf<typeof content> {}
export const SecretStorageDefaultKeyEventContent: Codec<SecretStorageDefaultKeyEventContent> = content

/** Definition of `m.secret_storage.default_key`. */
export const SecretStorageDefaultKeyDefinition = defineGlobalAccountData('m.secret_storage.default_key', {
  content: SecretStorageDefaultKeyEventContent,
})

/** An `m.secret_storage.default_key` event. */
export interface SecretStorageDefaultKeyEvent extends TypeOf<typeof SecretStorageDefaultKeyDefinition.event> {}
export const SecretStorageDefaultKeyEvent: Codec<SecretStorageDefaultKeyEvent> = SecretStorageDefaultKeyDefinition.event
