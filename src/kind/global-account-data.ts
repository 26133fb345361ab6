/**
 * The registry of global account data.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { AcceptedTermsDefinition } from '../event/account-data/accepted-terms.js'
import { CrossSigningMasterDefinition } from '../event/account-data/cross-signing-master.js'
import { CrossSigningSelfSigningDefinition } from '../event/account-data/cross-signing-self-signing.js'
import { CrossSigningUserSigningDefinition } from '../event/account-data/cross-signing-user-signing.js'
import { DirectDefinition } from '../event/account-data/direct.js'
import { IdentityServerDefinition } from '../event/account-data/identity-server.js'
import { IgnoredUserListDefinition } from '../event/account-data/ignored-user-list.js'
import { ImagePackRoomsDefinition } from '../event/account-data/image-pack-rooms.js'
import { InvitePermissionConfigDefinition } from '../event/account-data/invite-permission-config.js'
import { KeyBackupDefinition } from '../event/account-data/key-backup.js'
import { MegolmBackupV1Definition } from '../event/account-data/megolm-backup-v1.js'
import { PushRulesDefinition } from '../event/account-data/push-rules.js'
import { RecentEmojiDefinition } from '../event/account-data/recent-emoji.js'
import { NoEnvelope } from '../event/envelope/basic-event.js'
import type { Wildcard } from '../event/envelope/definition.js'
import { SecretStorageDefaultKeyDefinition } from '../event/secret-storage/default-key.js'
import { SecretStorageKeyDefinition } from '../event/secret-storage/key.js'
import { eventUnion } from './event-union.js'

/** The definitions of all global account data, by type. A trailing `*` in a type matches any suffix. */
export const GLOBAL_ACCOUNT_DATA = {
  'm.accepted_terms': AcceptedTermsDefinition,
  'm.cross_signing.master': CrossSigningMasterDefinition,
  'm.cross_signing.self_signing': CrossSigningSelfSigningDefinition,
  'm.cross_signing.user_signing': CrossSigningUserSigningDefinition,
  'm.direct': DirectDefinition,
  'm.identity_server': IdentityServerDefinition,
  'm.ignored_user_list': IgnoredUserListDefinition,
  'm.image_pack.rooms': ImagePackRoomsDefinition,
  'm.invite_permission_config': InvitePermissionConfigDefinition,
  'm.key_backup': KeyBackupDefinition,
  'm.megolm_backup.v1': MegolmBackupV1Definition,
  'm.push_rules': PushRulesDefinition,
  'm.recent_emoji': RecentEmojiDefinition,
  'm.secret_storage.default_key': SecretStorageDefaultKeyDefinition,
  'm.secret_storage.key.*': SecretStorageKeyDefinition,
}

type Registry = typeof GLOBAL_ACCOUNT_DATA

/** The type of a global account data event. */
export type GlobalAccountDataEventType = Wildcard<keyof Registry>

/** The key under which the table lists the type `T`. */
type Listed<T, K extends keyof Registry = keyof Registry> = K extends unknown
  ? T extends Wildcard<K>
    ? K
    : never
  : never

/** The content of the global account data of type `T`. */
export type GlobalAccountDataEventContent<T extends GlobalAccountDataEventType> = TypeOf<Registry[Listed<T>]['content']>

/** A global account data event of any known type. */
export type AnyGlobalAccountDataEvent = TypeOf<Registry[keyof Registry]['event']>
export const AnyGlobalAccountDataEvent: Codec<AnyGlobalAccountDataEvent> = eventUnion(
  'AnyGlobalAccountDataEvent',
  GLOBAL_ACCOUNT_DATA,
  'event',
  NoEnvelope,
)
