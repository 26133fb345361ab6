/**
 * The registries of events that are not part of the specification yet, by kind, and the unions over them.
 *
 * A definition is listed under each name of its type.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals | Proposals for changes to the specification}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { NoEnvelope, UserEventEnvelope } from '../event/envelope/basic-event.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import { StrippedStateEnvelope } from '../event/envelope/stripped-state.js'
import { byName } from '../kind/by-type.js'
import { eventUnion } from '../kind/event-union.js'
import { BeaconDefinition } from './beacon.js'
import { BeaconInfoDefinition } from './beacon-info.js'
import { BridgeDefinition } from './bridge.js'
import { GroupCallDefinition } from './call.js'
import { CallAssertedIdentityDefinition } from './call-asserted-identity.js'
import { CallMemberDefinition } from './call-member.js'
import { CallNotifyDefinition } from './call-notify.js'
import { CallReplacesDefinition } from './call-replaces.js'
import { ExtensibleEmoteDefinition } from './emote.js'
import { BreadcrumbsDefinition } from './im-vector-setting-breadcrumbs.js'
import {
  CallEncryptionKeysDefinition,
  ToDeviceCallEncryptionKeysDefinition,
} from './io-element-call-encryption-keys.js'
import { LocalNotificationSettingsDefinition } from './local-notification-settings.js'
import { MediaPreviewConfigDefinition, RoomMediaPreviewConfigDefinition } from './media-preview-config.js'
import { MemberHintsDefinition } from './member-hints.js'
import { ExtensibleMessageDefinition } from './message.js'
import { ExtensibleNoticeDefinition } from './notice.js'
import {
  UnstableCallSdpStreamMetadataChangedDefinition,
  UnstableImagePackRoomsDefinition,
  UnstableInvitePermissionConfigDefinition,
  UnstableMarkedUnreadDefinition,
  UnstablePolicyRuleRoomDefinition,
  UnstablePolicyRuleServerDefinition,
  UnstablePolicyRuleUserDefinition,
  UnstableRecentEmojiDefinition,
  UnstableRoomImagePackDefinition,
  UnstableRoomPolicyDefinition,
  UnstableToDeviceRoomKeyBundleDefinition,
  UnstableToDeviceRoomKeyWithheldDefinition,
  UnstableUserImagePackDefinition,
} from './old-names.js'
import { InviteFilterDefinition } from './org-matrix-msc4155-invite-permission-config.js'
import { UserPreviewUrlsDefinition } from './org-matrix-preview-urls.js'
import { RoomPreviewUrlsDefinition, UserRoomPreviewUrlsDefinition } from './org-matrix-room-preview-urls.js'
import { PollEndDefinition } from './poll-end.js'
import { PollResponseDefinition } from './poll-response.js'
import { PollStartDefinition } from './poll-start.js'
import { RoomBotOptionsDefinition } from './room-bot-options.js'
import { RoomRelatedGroupsDefinition } from './room-related-groups.js'
import { RoomRetentionDefinition } from './room-retention.js'
import { RtcDeclineDefinition } from './rtc-decline.js'
import { RtcMemberDefinition } from './rtc-member.js'
import { RtcNotificationDefinition } from './rtc-notification.js'
import { RtcSlotDefinition } from './rtc-slot.js'
import { ToDeviceSecretPushDefinition } from './secret-push.js'
import { SpaceOrderDefinition } from './space-order.js'
import { WidgetDefinition } from './widget.js'
import { WidgetsDefinition } from './widgets.js'

/** The definitions of all unstable state events, by each name of their type. */
export const UNSTABLE_STATE = byName([
  BeaconInfoDefinition,
  BridgeDefinition,
  CallMemberDefinition,
  GroupCallDefinition,
  MemberHintsDefinition,
  RoomBotOptionsDefinition,
  RoomPreviewUrlsDefinition,
  RoomRelatedGroupsDefinition,
  RoomRetentionDefinition,
  RtcSlotDefinition,
  UnstablePolicyRuleRoomDefinition,
  UnstablePolicyRuleServerDefinition,
  UnstablePolicyRuleUserDefinition,
  UnstableRoomImagePackDefinition,
  UnstableRoomPolicyDefinition,
  WidgetDefinition,
])

/** The definitions of all unstable message-like events, by each name of their type. */
export const UNSTABLE_MESSAGE_LIKE = byName([
  BeaconDefinition,
  CallAssertedIdentityDefinition,
  CallEncryptionKeysDefinition,
  CallNotifyDefinition,
  CallReplacesDefinition,
  ExtensibleEmoteDefinition,
  ExtensibleMessageDefinition,
  ExtensibleNoticeDefinition,
  PollEndDefinition,
  PollResponseDefinition,
  PollStartDefinition,
  RtcDeclineDefinition,
  RtcMemberDefinition,
  RtcNotificationDefinition,
  UnstableCallSdpStreamMetadataChangedDefinition,
])

/** The definitions of all unstable global account data, by each name of their type. */
export const UNSTABLE_GLOBAL_ACCOUNT_DATA = byName([
  BreadcrumbsDefinition,
  InviteFilterDefinition,
  LocalNotificationSettingsDefinition,
  MediaPreviewConfigDefinition,
  UnstableImagePackRoomsDefinition,
  UnstableInvitePermissionConfigDefinition,
  UnstableRecentEmojiDefinition,
  UnstableUserImagePackDefinition,
  UserPreviewUrlsDefinition,
  WidgetsDefinition,
])

/** The definitions of all unstable room account data, by each name of their type. */
export const UNSTABLE_ROOM_ACCOUNT_DATA = byName([
  RoomMediaPreviewConfigDefinition,
  SpaceOrderDefinition,
  UnstableMarkedUnreadDefinition,
  UserRoomPreviewUrlsDefinition,
])

/** The definitions of all unstable to-device events, by each name of their type. */
export const UNSTABLE_TO_DEVICE = byName([
  ToDeviceCallEncryptionKeysDefinition,
  ToDeviceSecretPushDefinition,
  UnstableToDeviceRoomKeyBundleDefinition,
  UnstableToDeviceRoomKeyWithheldDefinition,
])

type StateDefinition<T extends UnstableStateEventType> = (typeof UNSTABLE_STATE)[T]
type MessageLikeDefinition<T extends UnstableMessageLikeEventType> = (typeof UNSTABLE_MESSAGE_LIKE)[T]
type GlobalDefinition<T extends UnstableGlobalAccountDataEventType> = (typeof UNSTABLE_GLOBAL_ACCOUNT_DATA)[T]
type RoomDefinition<T extends UnstableRoomAccountDataEventType> = (typeof UNSTABLE_ROOM_ACCOUNT_DATA)[T]

type ToDeviceDefinition<T extends UnstableToDeviceEventType> = (typeof UNSTABLE_TO_DEVICE)[T]

/** The type of an unstable state event, under any of its names. */
export type UnstableStateEventType = keyof typeof UNSTABLE_STATE

/** The type of an unstable message-like event, under any of its names. */
export type UnstableMessageLikeEventType = keyof typeof UNSTABLE_MESSAGE_LIKE

/** The type of an unstable global account data event, under any of its names. */
export type UnstableGlobalAccountDataEventType = keyof typeof UNSTABLE_GLOBAL_ACCOUNT_DATA

/** The type of an unstable room account data event, under any of its names. */
export type UnstableRoomAccountDataEventType = keyof typeof UNSTABLE_ROOM_ACCOUNT_DATA

/** The type of an unstable to-device event, under any of its names. */
export type UnstableToDeviceEventType = keyof typeof UNSTABLE_TO_DEVICE

/** The content of the unstable state event of type `T`. */
export type UnstableStateEventContent<T extends UnstableStateEventType> = TypeOf<StateDefinition<T>['content']>

/** The content of the unstable message-like event of type `T`. */
export type UnstableMessageLikeEventContent<T extends UnstableMessageLikeEventType> = TypeOf<
  MessageLikeDefinition<T>['content']
>

/** The content of the unstable global account data of type `T`. */
export type UnstableGlobalAccountDataEventContent<T extends UnstableGlobalAccountDataEventType> = TypeOf<
  GlobalDefinition<T>['content']
>

/** The content of the unstable room account data of type `T`. */
export type UnstableRoomAccountDataEventContent<T extends UnstableRoomAccountDataEventType> = TypeOf<
  RoomDefinition<T>['content']
>

/** The content of the unstable to-device event of type `T`. */
export type UnstableToDeviceEventContent<T extends UnstableToDeviceEventType> = TypeOf<ToDeviceDefinition<T>['content']>

/** An unstable state event of any type. */
export type AnyUnstableStateEvent = TypeOf<StateDefinition<UnstableStateEventType>['event']>
export const AnyUnstableStateEvent: Codec<AnyUnstableStateEvent> = eventUnion(
  'AnyUnstableStateEvent',
  UNSTABLE_STATE,
  'event',
  RoomEventEnvelope,
)

/** An unstable state event of any type without `room_id`, from `/sync`. */
export type AnyUnstableSyncStateEvent = TypeOf<StateDefinition<UnstableStateEventType>['sync']>
export const AnyUnstableSyncStateEvent: Codec<AnyUnstableSyncStateEvent> = eventUnion(
  'AnyUnstableSyncStateEvent',
  UNSTABLE_STATE,
  'sync',
  SyncRoomEventEnvelope,
)

/** An unstable stripped state event of any type. */
export type AnyUnstableStrippedStateEvent = TypeOf<StateDefinition<UnstableStateEventType>['stripped']>
export const AnyUnstableStrippedStateEvent: Codec<AnyUnstableStrippedStateEvent> = eventUnion(
  'AnyUnstableStrippedStateEvent',
  UNSTABLE_STATE,
  'stripped',
  StrippedStateEnvelope,
)

/** An unstable message-like event of any type. */
export type AnyUnstableMessageLikeEvent = TypeOf<MessageLikeDefinition<UnstableMessageLikeEventType>['event']>
export const AnyUnstableMessageLikeEvent: Codec<AnyUnstableMessageLikeEvent> = eventUnion(
  'AnyUnstableMessageLikeEvent',
  UNSTABLE_MESSAGE_LIKE,
  'event',
  RoomEventEnvelope,
)

/** An unstable message-like event of any type without `room_id`, from `/sync`. */
export type AnyUnstableSyncMessageLikeEvent = TypeOf<MessageLikeDefinition<UnstableMessageLikeEventType>['sync']>
export const AnyUnstableSyncMessageLikeEvent: Codec<AnyUnstableSyncMessageLikeEvent> = eventUnion(
  'AnyUnstableSyncMessageLikeEvent',
  UNSTABLE_MESSAGE_LIKE,
  'sync',
  SyncRoomEventEnvelope,
)

/** An unstable global account data event of any type. */
export type AnyUnstableGlobalAccountDataEvent = TypeOf<GlobalDefinition<UnstableGlobalAccountDataEventType>['event']>
export const AnyUnstableGlobalAccountDataEvent: Codec<AnyUnstableGlobalAccountDataEvent> = eventUnion(
  'AnyUnstableGlobalAccountDataEvent',
  UNSTABLE_GLOBAL_ACCOUNT_DATA,
  'event',
  NoEnvelope,
)

/** An unstable room account data event of any type. */
export type AnyUnstableRoomAccountDataEvent = TypeOf<RoomDefinition<UnstableRoomAccountDataEventType>['event']>
export const AnyUnstableRoomAccountDataEvent: Codec<AnyUnstableRoomAccountDataEvent> = eventUnion(
  'AnyUnstableRoomAccountDataEvent',
  UNSTABLE_ROOM_ACCOUNT_DATA,
  'event',
  NoEnvelope,
)

/** An unstable to-device event of any type. */
export type AnyUnstableToDeviceEvent = TypeOf<ToDeviceDefinition<UnstableToDeviceEventType>['event']>
export const AnyUnstableToDeviceEvent: Codec<AnyUnstableToDeviceEvent> = eventUnion(
  'AnyUnstableToDeviceEvent',
  UNSTABLE_TO_DEVICE,
  'event',
  UserEventEnvelope,
)
