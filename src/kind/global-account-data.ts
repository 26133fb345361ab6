/**
 * The registry of what a user keeps on their server, whatever the room, for all their devices.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { AcceptedTerms } from '../event/account-data/accepted-terms.js'
import { CrossSigningMaster } from '../event/account-data/cross-signing-master.js'
import { CrossSigningSelfSigning } from '../event/account-data/cross-signing-self-signing.js'
import { CrossSigningUserSigning } from '../event/account-data/cross-signing-user-signing.js'
import { Direct } from '../event/account-data/direct.js'
import { IdentityServer } from '../event/account-data/identity-server.js'
import { IgnoredUserList } from '../event/account-data/ignored-user-list.js'
import { ImagePackRooms } from '../event/account-data/image-pack-rooms.js'
import { InvitePermissionConfig } from '../event/account-data/invite-permission-config.js'
import { KeyBackup } from '../event/account-data/key-backup.js'
import { MegolmBackupV1 } from '../event/account-data/megolm-backup-v1.js'
import { PushRules } from '../event/account-data/push-rules.js'
import { RecentEmoji } from '../event/account-data/recent-emoji.js'
import type { Wildcard } from '../event/envelope/define.js'
import { SecretStorageDefaultKey } from '../event/secret-storage/default-key.js'
import { SecretStorageKey } from '../event/secret-storage/key.js'
import { byType } from './by-type.js'

/** Every event that a user keeps, whatever the room, by type. A `*` at the end of a type stands for any ending. */
export const GLOBAL_ACCOUNT_DATA = {
  'm.accepted_terms': AcceptedTerms,
  'm.cross_signing.master': CrossSigningMaster,
  'm.cross_signing.self_signing': CrossSigningSelfSigning,
  'm.cross_signing.user_signing': CrossSigningUserSigning,
  'm.direct': Direct,
  'm.identity_server': IdentityServer,
  'm.ignored_user_list': IgnoredUserList,
  'm.image_pack.rooms': ImagePackRooms,
  'm.invite_permission_config': InvitePermissionConfig,
  'm.key_backup': KeyBackup,
  'm.megolm_backup.v1': MegolmBackupV1,
  'm.push_rules': PushRules,
  'm.recent_emoji': RecentEmoji,
  'm.secret_storage.default_key': SecretStorageDefaultKey,
  'm.secret_storage.key.*': SecretStorageKey,
}

type Registry = typeof GLOBAL_ACCOUNT_DATA

/** The types of what a user keeps, whatever the room. */
export type GlobalAccountDataEventType = Wildcard<keyof Registry>

/** The types under which the table lists `T`. */
type Listed<T, K extends keyof Registry = keyof Registry> = K extends unknown
  ? T extends Wildcard<K>
    ? K
    : never
  : never

/** The content of the global account data of type `T`. */
export type GlobalAccountDataEventContent<T extends GlobalAccountDataEventType> = TypeOf<Registry[Listed<T>]['content']>

/** Global account data of any type. */
export type AnyGlobalAccountDataEvent = TypeOf<Registry[keyof Registry]['event']>
export const AnyGlobalAccountDataEvent: Codec<AnyGlobalAccountDataEvent> = taggedUnion(
  'AnyGlobalAccountDataEvent',
  'type',
  byType(GLOBAL_ACCOUNT_DATA, 'event'),
)
