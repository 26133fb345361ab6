/**
 * The registry of state events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import { StrippedStateEnvelope } from '../event/envelope/stripped-state.js'
import { PolicyRuleRoomDefinition } from '../event/policy/room.js'
import { PolicyRuleServerDefinition } from '../event/policy/server.js'
import { PolicyRuleUserDefinition } from '../event/policy/user.js'
import { RoomAliasesDefinition } from '../event/room/aliases.js'
import { RoomAvatarDefinition } from '../event/room/avatar.js'
import { RoomCanonicalAliasDefinition } from '../event/room/canonical-alias.js'
import { RoomCreateDefinition } from '../event/room/create.js'
import { RoomEncryptionDefinition } from '../event/room/encryption.js'
import { RoomGuestAccessDefinition } from '../event/room/guest-access.js'
import { RoomHistoryVisibilityDefinition } from '../event/room/history-visibility.js'
import { RoomImagePackDefinition } from '../event/room/image-pack.js'
import { RoomJoinRulesDefinition } from '../event/room/join-rules.js'
import { RoomMemberDefinition } from '../event/room/member.js'
import { RoomNameDefinition } from '../event/room/name.js'
import { RoomPinnedEventsDefinition } from '../event/room/pinned-events.js'
import { RoomPolicyDefinition } from '../event/room/policy.js'
import { RoomPowerLevelsDefinition } from '../event/room/power-levels.js'
import { RoomServerAclDefinition } from '../event/room/server-acl.js'
import { RoomThirdPartyInviteDefinition } from '../event/room/third-party-invite.js'
import { RoomTombstoneDefinition } from '../event/room/tombstone.js'
import { RoomTopicDefinition } from '../event/room/topic.js'
import { SpaceChildDefinition } from '../event/space/child.js'
import { SpaceParentDefinition } from '../event/space/parent.js'
import { eventUnion } from './event-union.js'

/** The definitions of all state events, by type. */
export const STATE = {
  'm.policy.rule.room': PolicyRuleRoomDefinition,
  'm.policy.rule.server': PolicyRuleServerDefinition,
  'm.policy.rule.user': PolicyRuleUserDefinition,
  'm.room.aliases': RoomAliasesDefinition,
  'm.room.avatar': RoomAvatarDefinition,
  'm.room.canonical_alias': RoomCanonicalAliasDefinition,
  'm.room.create': RoomCreateDefinition,
  'm.room.encryption': RoomEncryptionDefinition,
  'm.room.guest_access': RoomGuestAccessDefinition,
  'm.room.history_visibility': RoomHistoryVisibilityDefinition,
  'm.room.image_pack': RoomImagePackDefinition,
  'm.room.join_rules': RoomJoinRulesDefinition,
  'm.room.member': RoomMemberDefinition,
  'm.room.name': RoomNameDefinition,
  'm.room.pinned_events': RoomPinnedEventsDefinition,
  'm.room.policy': RoomPolicyDefinition,
  'm.room.power_levels': RoomPowerLevelsDefinition,
  'm.room.server_acl': RoomServerAclDefinition,
  'm.room.third_party_invite': RoomThirdPartyInviteDefinition,
  'm.room.tombstone': RoomTombstoneDefinition,
  'm.room.topic': RoomTopicDefinition,
  'm.space.child': SpaceChildDefinition,
  'm.space.parent': SpaceParentDefinition,
}

type Definition<T extends StateEventType> = (typeof STATE)[T]

/** The type of a state event. */
export type StateEventType = keyof typeof STATE

/** The content of the state event of type `T`. */
export type StateEventContent<T extends StateEventType> = TypeOf<Definition<T>['content']>

/** State events by type. */
export type StateEventByType = { readonly [T in StateEventType]: TypeOf<Definition<T>['event']> }

/** State events without `room_id`, from `/sync`, by type. */
export type SyncStateEventByType = { readonly [T in StateEventType]: TypeOf<Definition<T>['sync']> }

/** Stripped state events by type. */
export type StrippedStateEventByType = { readonly [T in StateEventType]: TypeOf<Definition<T>['stripped']> }

/** A state event of any known type. */
export type AnyStateEvent = TypeOf<Definition<StateEventType>['event']>
export const AnyStateEvent: Codec<AnyStateEvent> = eventUnion('AnyStateEvent', STATE, 'event', RoomEventEnvelope)

/** A state event of any known type without `room_id`, from `/sync`. */
export type AnySyncStateEvent = TypeOf<Definition<StateEventType>['sync']>
export const AnySyncStateEvent: Codec<AnySyncStateEvent> = eventUnion(
  'AnySyncStateEvent',
  STATE,
  'sync',
  SyncRoomEventEnvelope,
)

/** A stripped state event of any known type. */
export type AnyStrippedStateEvent = TypeOf<Definition<StateEventType>['stripped']>
export const AnyStrippedStateEvent: Codec<AnyStrippedStateEvent> = eventUnion(
  'AnyStrippedStateEvent',
  STATE,
  'stripped',
  StrippedStateEnvelope,
)
