/**
 * Events of the specification under the unstable names that they had before.
 *
 * They occur in rooms and accounts, and some clients read only these. Unless stated otherwise, the content is the same
 * as that of the specified event.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2324 | MSC2324}
 * @module
 */

import { anyKey } from '../codec/any-key.js'
import { array, tuple } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { ImagePackRoomsEventContent } from '../event/account-data/image-pack-rooms.js'
import { InvitePermissionConfigEventContent } from '../event/account-data/invite-permission-config.js'
import { MarkedUnreadEventContent } from '../event/account-data/marked-unread.js'
import { callFields } from '../event/call/call-fields.js'
import { SdpStreamMetadata } from '../event/call/sdp-stream-metadata.js'
import {
  defineGlobalAccountData,
  defineMessageLike,
  defineRoomAccountData,
  defineState,
  defineToDevice,
} from '../event/envelope/define.js'
import { PolicyRuleRoomEventContent } from '../event/policy/room.js'
import { PolicyRuleServerEventContent } from '../event/policy/server.js'
import { PolicyRuleUserEventContent } from '../event/policy/user.js'
import { RoomImagePackEventContent } from '../event/room/image-pack.js'
import { PolicyServerPublicKeys } from '../event/room/policy.js'
import { ToDeviceRoomKeyBundleEventContent } from '../event/to-device/room-key-bundle.js'
import { ToDeviceRoomKeyWithheldEventContent } from '../event/to-device/room-key-withheld.js'

/** Definition of the unstable name of `m.room.image_pack` (MSC2545). */
export const UnstableRoomImagePackDefinition = defineState('im.ponies.room_emotes', {
  name: 'UnstableRoomImagePack',
  content: RoomImagePackEventContent,
  stateKey: string,
})

/** An event of {@link UnstableRoomImagePackDefinition}. */
export interface UnstableRoomImagePackEvent extends TypeOf<typeof UnstableRoomImagePackDefinition.event> {}
export const UnstableRoomImagePackEvent: Codec<UnstableRoomImagePackEvent> = UnstableRoomImagePackDefinition.event

/** Definition of the unstable name of `m.image_pack.rooms` (MSC2545). */
export const UnstableImagePackRoomsDefinition = defineGlobalAccountData('im.ponies.emote_rooms', {
  name: 'UnstableImagePackRooms',
  content: ImagePackRoomsEventContent,
})

/** An event of {@link UnstableImagePackRoomsDefinition}. */
export interface UnstableImagePackRoomsEvent extends TypeOf<typeof UnstableImagePackRoomsDefinition.event> {}
export const UnstableImagePackRoomsEvent: Codec<UnstableImagePackRoomsEvent> = UnstableImagePackRoomsDefinition.event

/** Definition of the image pack of a user (MSC2545), which was not added to the specification. */
export const UnstableUserImagePackDefinition = defineGlobalAccountData('im.ponies.user_emotes', {
  name: 'UnstableUserImagePack',
  content: RoomImagePackEventContent,
})

/** An event of {@link UnstableUserImagePackDefinition}. */
export interface UnstableUserImagePackEvent extends TypeOf<typeof UnstableUserImagePackDefinition.event> {}
export const UnstableUserImagePackEvent: Codec<UnstableUserImagePackEvent> = UnstableUserImagePackDefinition.event

const recentEmoji = object('UnstableRecentEmojiEventContent', {
  /** Pairs of an emoji and its number of uses, the most recently used first. */
  recent_emoji: array(tuple(string, integer)),
})
/** Content of `m.recent_emoji` under its unstable name: pairs instead of objects. */
export interface UnstableRecentEmojiEventContent extends TypeOf<typeof recentEmoji> {}
export const UnstableRecentEmojiEventContent: Codec<UnstableRecentEmojiEventContent> = recentEmoji

/** Definition of the unstable name of `m.recent_emoji` (MSC4356), which Element used. */
export const UnstableRecentEmojiDefinition = defineGlobalAccountData('io.element.recent_emoji', {
  content: UnstableRecentEmojiEventContent,
})

/** An event of {@link UnstableRecentEmojiDefinition}. */
export interface UnstableRecentEmojiEvent extends TypeOf<typeof UnstableRecentEmojiDefinition.event> {}
export const UnstableRecentEmojiEvent: Codec<UnstableRecentEmojiEvent> = UnstableRecentEmojiDefinition.event

/** Definition of the unstable name of `m.marked_unread` (MSC2867). */
export const UnstableMarkedUnreadDefinition = defineRoomAccountData('com.famedly.marked_unread', {
  name: 'UnstableMarkedUnread',
  content: MarkedUnreadEventContent,
})

/** An event of {@link UnstableMarkedUnreadDefinition}. */
export interface UnstableMarkedUnreadEvent extends TypeOf<typeof UnstableMarkedUnreadDefinition.event> {}
export const UnstableMarkedUnreadEvent: Codec<UnstableMarkedUnreadEvent> = UnstableMarkedUnreadDefinition.event

/** Definition of the unstable name of `m.invite_permission_config` (MSC4380). */
export const UnstableInvitePermissionConfigDefinition = defineGlobalAccountData(
  'org.matrix.msc4380.invite_permission_config',
  { name: 'UnstableInvitePermissionConfig', content: InvitePermissionConfigEventContent },
)

/** An event of {@link UnstableInvitePermissionConfigDefinition}. */
export interface UnstableInvitePermissionConfigEvent
  extends TypeOf<typeof UnstableInvitePermissionConfigDefinition.event> {}
export const UnstableInvitePermissionConfigEvent: Codec<UnstableInvitePermissionConfigEvent> =
  UnstableInvitePermissionConfigDefinition.event

/** Definition of both unstable names of `m.policy.rule.user` (MSC2313). */
export const UnstablePolicyRuleUserDefinition = defineState(['org.matrix.mjolnir.rule.user', 'm.room.rule.user'], {
  name: 'UnstablePolicyRuleUser',
  content: PolicyRuleUserEventContent,
  stateKey: string,
})

/** An event of {@link UnstablePolicyRuleUserDefinition}. */
export interface UnstablePolicyRuleUserEvent extends TypeOf<typeof UnstablePolicyRuleUserDefinition.event> {}
export const UnstablePolicyRuleUserEvent: Codec<UnstablePolicyRuleUserEvent> = UnstablePolicyRuleUserDefinition.event

/** Definition of both unstable names of `m.policy.rule.room` (MSC2313). */
export const UnstablePolicyRuleRoomDefinition = defineState(['org.matrix.mjolnir.rule.room', 'm.room.rule.room'], {
  name: 'UnstablePolicyRuleRoom',
  content: PolicyRuleRoomEventContent,
  stateKey: string,
})

/** An event of {@link UnstablePolicyRuleRoomDefinition}. */
export interface UnstablePolicyRuleRoomEvent extends TypeOf<typeof UnstablePolicyRuleRoomDefinition.event> {}
export const UnstablePolicyRuleRoomEvent: Codec<UnstablePolicyRuleRoomEvent> = UnstablePolicyRuleRoomDefinition.event

/** Definition of both unstable names of `m.policy.rule.server` (MSC2313). */
export const UnstablePolicyRuleServerDefinition = defineState(
  ['org.matrix.mjolnir.rule.server', 'm.room.rule.server'],
  { name: 'UnstablePolicyRuleServer', content: PolicyRuleServerEventContent, stateKey: string },
)

/** An event of {@link UnstablePolicyRuleServerDefinition}. */
export interface UnstablePolicyRuleServerEvent extends TypeOf<typeof UnstablePolicyRuleServerDefinition.event> {}
export const UnstablePolicyRuleServerEvent: Codec<UnstablePolicyRuleServerEvent> =
  UnstablePolicyRuleServerDefinition.event

const roomPolicy = object(
  'UnstableRoomPolicyEventContent',
  {
    /** The name of the policy server. */
    via: string,
  },
  {
    /** The Ed25519 key of the policy server, in unpadded base64. */
    public_key: string,
    /** The public keys of the policy server. */
    public_keys: PolicyServerPublicKeys,
  },
)
/** Content of `m.room.policy` under its unstable name. The key may be in `public_key` instead of `public_keys`. */
export interface UnstableRoomPolicyEventContent extends TypeOf<typeof roomPolicy> {}
export const UnstableRoomPolicyEventContent: Codec<UnstableRoomPolicyEventContent> = roomPolicy

/** Definition of the unstable name of `m.room.policy` (MSC4284). */
export const UnstableRoomPolicyDefinition = defineState('org.matrix.msc4284.policy', {
  content: UnstableRoomPolicyEventContent,
  stateKey: string,
})

/** An event of {@link UnstableRoomPolicyDefinition}. */
export interface UnstableRoomPolicyEvent extends TypeOf<typeof UnstableRoomPolicyDefinition.event> {}
export const UnstableRoomPolicyEvent: Codec<UnstableRoomPolicyEvent> = UnstableRoomPolicyDefinition.event

const streamsChanged = intersection(
  'UnstableCallSdpStreamMetadataChangedEventContent',
  object('UnstableCallFields', callFields),
  anyKey('UnstableSdpStreamMetadata', {
    /** The new metadata, by stream ID. */
    sdp_stream_metadata: SdpStreamMetadata,
    /** The new metadata, under its unstable name (MSC3077). */
    'org.matrix.msc3077.sdp_stream_metadata': SdpStreamMetadata,
  }),
)
/**
 * Content of `m.call.sdp_stream_metadata_changed` under its unstable name. The metadata may have an unstable key too.
 */
export type UnstableCallSdpStreamMetadataChangedEventContent = TypeOf<typeof streamsChanged>
export const UnstableCallSdpStreamMetadataChangedEventContent: Codec<UnstableCallSdpStreamMetadataChangedEventContent> =
  streamsChanged

/** Definition of the unstable name of `m.call.sdp_stream_metadata_changed` (MSC3291). */
export const UnstableCallSdpStreamMetadataChangedDefinition = defineMessageLike(
  'org.matrix.call.sdp_stream_metadata_changed',
  { content: UnstableCallSdpStreamMetadataChangedEventContent },
)

/** An event of {@link UnstableCallSdpStreamMetadataChangedDefinition}. */
export interface UnstableCallSdpStreamMetadataChangedEvent
  extends TypeOf<typeof UnstableCallSdpStreamMetadataChangedDefinition.event> {}
export const UnstableCallSdpStreamMetadataChangedEvent: Codec<UnstableCallSdpStreamMetadataChangedEvent> =
  UnstableCallSdpStreamMetadataChangedDefinition.event

/** Definition of the unstable name of `m.room_key.withheld` (MSC2399). */
export const UnstableToDeviceRoomKeyWithheldDefinition = defineToDevice('org.matrix.room_key.withheld', {
  name: 'UnstableToDeviceRoomKeyWithheld',
  content: ToDeviceRoomKeyWithheldEventContent,
})

/** An event of {@link UnstableToDeviceRoomKeyWithheldDefinition}. */
export interface UnstableToDeviceRoomKeyWithheldEvent
  extends TypeOf<typeof UnstableToDeviceRoomKeyWithheldDefinition.event> {}
export const UnstableToDeviceRoomKeyWithheldEvent: Codec<UnstableToDeviceRoomKeyWithheldEvent> =
  UnstableToDeviceRoomKeyWithheldDefinition.event

/** Definition of the unstable name of `m.room_key_bundle` (MSC4268). */
export const UnstableToDeviceRoomKeyBundleDefinition = defineToDevice('io.element.msc4268.room_key_bundle', {
  name: 'UnstableToDeviceRoomKeyBundle',
  content: ToDeviceRoomKeyBundleEventContent,
})

/** An event of {@link UnstableToDeviceRoomKeyBundleDefinition}. */
export interface UnstableToDeviceRoomKeyBundleEvent
  extends TypeOf<typeof UnstableToDeviceRoomKeyBundleDefinition.event> {}
export const UnstableToDeviceRoomKeyBundleEvent: Codec<UnstableToDeviceRoomKeyBundleEvent> =
  UnstableToDeviceRoomKeyBundleDefinition.event
