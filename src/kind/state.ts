/**
 * The registry of state events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { intersection } from '../codec/union.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import { StrippedStateEnvelope } from '../event/envelope/stripped-state.js'
import { PolicyRuleRoom } from '../event/policy/room.js'
import { PolicyRuleServer } from '../event/policy/server.js'
import { PolicyRuleUser } from '../event/policy/user.js'
import { RoomAliases } from '../event/room/aliases.js'
import { RoomAvatar } from '../event/room/avatar.js'
import { RoomCanonicalAlias } from '../event/room/canonical-alias.js'
import { RoomCreate } from '../event/room/create.js'
import { RoomEncryption } from '../event/room/encryption.js'
import { RoomGuestAccess } from '../event/room/guest-access.js'
import { RoomHistoryVisibility } from '../event/room/history-visibility.js'
import { RoomImagePack } from '../event/room/image-pack.js'
import { RoomJoinRules } from '../event/room/join-rules.js'
import { RoomMember } from '../event/room/member.js'
import { RoomName } from '../event/room/name.js'
import { RoomPinnedEvents } from '../event/room/pinned-events.js'
import { RoomPolicy } from '../event/room/policy.js'
import { RoomPowerLevels } from '../event/room/power-levels.js'
import { RoomServerAcl } from '../event/room/server-acl.js'
import { RoomThirdPartyInvite } from '../event/room/third-party-invite.js'
import { RoomTombstone } from '../event/room/tombstone.js'
import { RoomTopic } from '../event/room/topic.js'
import { SpaceChild } from '../event/space/child.js'
import { SpaceParent } from '../event/space/parent.js'
import { byType } from './by-type.js'

/** Every state event, by type. */
export const STATE = {
  'm.policy.rule.room': PolicyRuleRoom,
  'm.policy.rule.server': PolicyRuleServer,
  'm.policy.rule.user': PolicyRuleUser,
  'm.room.aliases': RoomAliases,
  'm.room.avatar': RoomAvatar,
  'm.room.canonical_alias': RoomCanonicalAlias,
  'm.room.create': RoomCreate,
  'm.room.encryption': RoomEncryption,
  'm.room.guest_access': RoomGuestAccess,
  'm.room.history_visibility': RoomHistoryVisibility,
  'm.room.image_pack': RoomImagePack,
  'm.room.join_rules': RoomJoinRules,
  'm.room.member': RoomMember,
  'm.room.name': RoomName,
  'm.room.pinned_events': RoomPinnedEvents,
  'm.room.policy': RoomPolicy,
  'm.room.power_levels': RoomPowerLevels,
  'm.room.server_acl': RoomServerAcl,
  'm.room.third_party_invite': RoomThirdPartyInvite,
  'm.room.tombstone': RoomTombstone,
  'm.room.topic': RoomTopic,
  'm.space.child': SpaceChild,
  'm.space.parent': SpaceParent,
}

type Definition<T extends StateEventType> = (typeof STATE)[T]

/** The types of state events. */
export type StateEventType = keyof typeof STATE

/** The content of the state event of type `T`. */
export type StateEventContent<T extends StateEventType> = TypeOf<Definition<T>['content']>

/** `type`, `state_key` and `content` of a state event of any type, whatever surrounds them. */
export type AnyBareStateEvent = TypeOf<Definition<StateEventType>['bare']>
export const AnyBareStateEvent: Codec<AnyBareStateEvent> = taggedUnion(
  'AnyBareStateEvent',
  'type',
  byType(STATE, 'bare'),
)

/** A state event of any type. */
export type AnyStateEvent = AnyBareStateEvent & RoomEventEnvelope
export const AnyStateEvent: Codec<AnyStateEvent> = intersection('AnyStateEvent', RoomEventEnvelope, AnyBareStateEvent)

/** A state event of any type without its room, from `/sync`. */
export type AnySyncStateEvent = AnyBareStateEvent & SyncRoomEventEnvelope
export const AnySyncStateEvent: Codec<AnySyncStateEvent> = intersection(
  'AnySyncStateEvent',
  SyncRoomEventEnvelope,
  AnyBareStateEvent,
)

/** Stripped state of any type. */
export type AnyStrippedStateEvent = AnyBareStateEvent & StrippedStateEnvelope
export const AnyStrippedStateEvent: Codec<AnyStrippedStateEvent> = intersection(
  'AnyStrippedStateEvent',
  StrippedStateEnvelope,
  AnyBareStateEvent,
)
