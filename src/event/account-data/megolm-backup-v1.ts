/**
 * `m.megolm_backup.v1`: the private key of the server-side backup of room keys, encrypted.
 *
 * A secret: once decrypted, the key is in base64.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#decryption-key | Decryption key}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

/** Definition of `m.megolm_backup.v1`. */
export const MegolmBackupV1Definition = defineGlobalAccountData('m.megolm_backup.v1', {
  name: 'MegolmBackupV1',
  content: SecretEventContent,
})

/** An `m.megolm_backup.v1` event. */
export interface MegolmBackupV1Event extends TypeOf<typeof MegolmBackupV1Definition.event> {}
export const MegolmBackupV1Event: Codec<MegolmBackupV1Event> = MegolmBackupV1Definition.event
