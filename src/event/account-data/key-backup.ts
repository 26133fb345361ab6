/**
 * `m.key_backup`: whether the user wants their room keys backed up on the server.
 *
 * It is not authenticated: the server can set it too. Clients should ask the user before they act on a change.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mkey_backup | m.key_backup}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object('KeyBackupEventContent', {
  /** Whether backups are on. If the user has not chosen, the event does not exist. */
  enabled: boolean,
})
/** Content of `m.key_backup`. */
export interface KeyBackupEventContent extends TypeOf<typeof content> {}
export const KeyBackupEventContent: Codec<KeyBackupEventContent> = content

/** Definition of `m.key_backup`. */
export const KeyBackupDefinition = defineGlobalAccountData('m.key_backup', {
  content: KeyBackupEventContent,
})

/** An `m.key_backup` event. */
export interface KeyBackupEvent extends TypeOf<typeof KeyBackupDefinition.event> {}
export const KeyBackupEvent: Codec<KeyBackupEvent> = KeyBackupDefinition.event
