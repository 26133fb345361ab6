/**
 * `m.key_backup`: whether the user wants room keys backed up on their server.
 *
 * Nothing vouches for it: a server may set it too. A client that changes its ways because of it had better ask first.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkey_backup | m.key_backup}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object(
  'KeyBackupEventContent',
  {
    /** Whether the user has turned backups on, or off. One who has done neither has no such event. */
    enabled: boolean,
  },
  {},
)
/** Content of `m.key_backup`. */
export interface KeyBackupEventContent extends TypeOf<typeof content> {}
export const KeyBackupEventContent: Codec<KeyBackupEventContent> = content

export const KeyBackupDefinition = defineGlobalAccountData('KeyBackup', 'm.key_backup', {
  content: KeyBackupEventContent,
})

/** `m.key_backup`. */
export interface KeyBackupEvent extends TypeOf<typeof KeyBackupDefinition.event> {}
export const KeyBackupEvent: Codec<KeyBackupEvent> = KeyBackupDefinition.event
