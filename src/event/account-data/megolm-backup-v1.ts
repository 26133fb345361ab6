/**
 * `m.megolm_backup.v1`: the key that decrypts the backup of room keys on the user's server.
 *
 * It is a secret: the content holds the key in base64, encrypted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#decryption-key | Decryption key}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { defineGlobalAccountData } from '../envelope/define.js'
import { SecretEventContent } from './secret.js'

export const MegolmBackupV1Definition = defineGlobalAccountData('MegolmBackupV1', 'm.megolm_backup.v1', {
  content: SecretEventContent,
})

/** `m.megolm_backup.v1`. */
export interface MegolmBackupV1Event extends TypeOf<typeof MegolmBackupV1Definition.event> {}
export const MegolmBackupV1Event: Codec<MegolmBackupV1Event> = MegolmBackupV1Definition.event
