/**
 * The registry of events that the specification does not have yet, by the way they travel, and the unions over them.
 *
 * Every name that an event has or had is a key to its one definition.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals | Proposals for changes to the specification}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { intersection } from '../codec/union.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../envelope/room-event.js'
import { StrippedStateEnvelope } from '../envelope/stripped-state.js'
import { byType } from '../kind/by-type.js'
import { Beacon } from './beacon.js'
import { BeaconInfo } from './beacon-info.js'
import { GroupCall } from './call.js'
import { CallMember } from './call-member.js'
import { CallNotify } from './call-notify.js'
import { MediaPreviewConfig, RoomMediaPreviewConfig } from './media-preview-config.js'
import { MemberHints } from './member-hints.js'
import { PollEnd } from './poll-end.js'
import { PollResponse } from './poll-response.js'
import { PollStart } from './poll-start.js'
import { RoomRetention } from './room-retention.js'
import { RtcDecline } from './rtc-decline.js'
import { RtcMember } from './rtc-member.js'
import { RtcNotification } from './rtc-notification.js'
import { RtcSlot } from './rtc-slot.js'
import { Widget } from './widget.js'
import { Widgets } from './widgets.js'

/** Every unstable state event, by each name of its type. */
export const UNSTABLE_STATE = {
  'm.beacon_info': BeaconInfo,
  'org.matrix.msc3672.beacon_info': BeaconInfo,
  'm.call': GroupCall,
  'org.matrix.msc3401.call': GroupCall,
  'm.call.member': CallMember,
  'org.matrix.msc3401.call.member': CallMember,
  'm.member_hints': MemberHints,
  'io.element.functional_members': MemberHints,
  'm.room.retention': RoomRetention,
  'org.matrix.msc1763.retention': RoomRetention,
  'm.rtc.slot': RtcSlot,
  'org.matrix.msc4143.rtc.slot': RtcSlot,
  'm.widget': Widget,
  'im.vector.modular.widgets': Widget,
}

/** Every unstable room event that is not state, by each name of its type. */
export const UNSTABLE_MESSAGE_LIKE = {
  'm.beacon': Beacon,
  'org.matrix.msc3672.beacon': Beacon,
  'm.call.notify': CallNotify,
  'org.matrix.msc4075.call.notify': CallNotify,
  'm.poll.end': PollEnd,
  'org.matrix.msc3381.poll.end': PollEnd,
  'm.poll.response': PollResponse,
  'org.matrix.msc3381.poll.response': PollResponse,
  'm.poll.start': PollStart,
  'org.matrix.msc3381.poll.start': PollStart,
  'm.rtc.decline': RtcDecline,
  'org.matrix.msc4310.rtc.decline': RtcDecline,
  'm.rtc.member': RtcMember,
  'org.matrix.msc4143.rtc.member': RtcMember,
  'm.rtc.notification': RtcNotification,
  'org.matrix.msc4075.rtc.notification': RtcNotification,
}

/** Every unstable event that a user keeps for all rooms, by each name of its type. */
export const UNSTABLE_GLOBAL_ACCOUNT_DATA = {
  'm.media_preview_config': MediaPreviewConfig,
  'io.element.msc4278.media_preview_config': MediaPreviewConfig,
  'm.widgets': Widgets,
}

/** Every unstable event that a user keeps for one room, by each name of its type. */
export const UNSTABLE_ROOM_ACCOUNT_DATA = {
  'm.media_preview_config': RoomMediaPreviewConfig,
  'io.element.msc4278.media_preview_config': RoomMediaPreviewConfig,
}

type StateDefinition<T extends UnstableStateEventType> = (typeof UNSTABLE_STATE)[T]
type MessageLikeDefinition<T extends UnstableMessageLikeEventType> = (typeof UNSTABLE_MESSAGE_LIKE)[T]
type GlobalDefinition<T extends UnstableGlobalAccountDataEventType> = (typeof UNSTABLE_GLOBAL_ACCOUNT_DATA)[T]
type RoomDefinition<T extends UnstableRoomAccountDataEventType> = (typeof UNSTABLE_ROOM_ACCOUNT_DATA)[T]

/** The types of unstable state events, by all their names. */
export type UnstableStateEventType = keyof typeof UNSTABLE_STATE

/** The types of unstable room events that are not state, by all their names. */
export type UnstableMessageLikeEventType = keyof typeof UNSTABLE_MESSAGE_LIKE

/** The types of unstable events that a user keeps for all rooms, by all their names. */
export type UnstableGlobalAccountDataEventType = keyof typeof UNSTABLE_GLOBAL_ACCOUNT_DATA

/** The types of unstable events that a user keeps for one room, by all their names. */
export type UnstableRoomAccountDataEventType = keyof typeof UNSTABLE_ROOM_ACCOUNT_DATA

/** The content of the unstable state event of type `T`. */
export type UnstableStateEventContent<T extends UnstableStateEventType> = TypeOf<StateDefinition<T>['content']>

/** The content of the unstable message-like event of type `T`. */
export type UnstableMessageLikeEventContent<T extends UnstableMessageLikeEventType> = TypeOf<
  MessageLikeDefinition<T>['content']
>

/** The content of the unstable account data of type `T`, for all rooms. */
export type UnstableGlobalAccountDataEventContent<T extends UnstableGlobalAccountDataEventType> = TypeOf<
  GlobalDefinition<T>['content']
>

/** The content of the unstable account data of type `T`, for one room. */
export type UnstableRoomAccountDataEventContent<T extends UnstableRoomAccountDataEventType> = TypeOf<
  RoomDefinition<T>['content']
>

/** `type`, `state_key` and `content` of an unstable state event of any type, whatever surrounds them. */
export type AnyUnstableBareStateEvent = TypeOf<StateDefinition<UnstableStateEventType>['bare']>
export const AnyUnstableBareStateEvent: Codec<AnyUnstableBareStateEvent> = taggedUnion(
  'AnyUnstableBareStateEvent',
  'type',
  byType(UNSTABLE_STATE, 'bare'),
)

/** An unstable state event of any type. */
export type AnyUnstableStateEvent = AnyUnstableBareStateEvent & RoomEventEnvelope
export const AnyUnstableStateEvent: Codec<AnyUnstableStateEvent> = intersection(
  'AnyUnstableStateEvent',
  RoomEventEnvelope,
  AnyUnstableBareStateEvent,
)

/** An unstable state event of any type without its room, from `/sync`. */
export type AnyUnstableSyncStateEvent = AnyUnstableBareStateEvent & SyncRoomEventEnvelope
export const AnyUnstableSyncStateEvent: Codec<AnyUnstableSyncStateEvent> = intersection(
  'AnyUnstableSyncStateEvent',
  SyncRoomEventEnvelope,
  AnyUnstableBareStateEvent,
)

/** Unstable stripped state of any type. */
export type AnyUnstableStrippedStateEvent = AnyUnstableBareStateEvent & StrippedStateEnvelope
export const AnyUnstableStrippedStateEvent: Codec<AnyUnstableStrippedStateEvent> = intersection(
  'AnyUnstableStrippedStateEvent',
  StrippedStateEnvelope,
  AnyUnstableBareStateEvent,
)

/** `type` and `content` of an unstable room event that is not state, of any type, whatever surrounds them. */
export type AnyUnstableBareMessageLikeEvent = TypeOf<MessageLikeDefinition<UnstableMessageLikeEventType>['bare']>
export const AnyUnstableBareMessageLikeEvent: Codec<AnyUnstableBareMessageLikeEvent> = taggedUnion(
  'AnyUnstableBareMessageLikeEvent',
  'type',
  byType(UNSTABLE_MESSAGE_LIKE, 'bare'),
)

/** An unstable room event that is not state, of any type. */
export type AnyUnstableMessageLikeEvent = AnyUnstableBareMessageLikeEvent & RoomEventEnvelope
export const AnyUnstableMessageLikeEvent: Codec<AnyUnstableMessageLikeEvent> = intersection(
  'AnyUnstableMessageLikeEvent',
  RoomEventEnvelope,
  AnyUnstableBareMessageLikeEvent,
)

/** An unstable room event that is not state, of any type, without its room, from `/sync`. */
export type AnyUnstableSyncMessageLikeEvent = AnyUnstableBareMessageLikeEvent & SyncRoomEventEnvelope
export const AnyUnstableSyncMessageLikeEvent: Codec<AnyUnstableSyncMessageLikeEvent> = intersection(
  'AnyUnstableSyncMessageLikeEvent',
  SyncRoomEventEnvelope,
  AnyUnstableBareMessageLikeEvent,
)

/** Unstable account data of any type, for all rooms. */
export type AnyUnstableGlobalAccountDataEvent = TypeOf<GlobalDefinition<UnstableGlobalAccountDataEventType>['event']>
export const AnyUnstableGlobalAccountDataEvent: Codec<AnyUnstableGlobalAccountDataEvent> = taggedUnion(
  'AnyUnstableGlobalAccountDataEvent',
  'type',
  byType(UNSTABLE_GLOBAL_ACCOUNT_DATA, 'event'),
)

/** Unstable account data of any type, for one room. */
export type AnyUnstableRoomAccountDataEvent = TypeOf<RoomDefinition<UnstableRoomAccountDataEventType>['event']>
export const AnyUnstableRoomAccountDataEvent: Codec<AnyUnstableRoomAccountDataEvent> = taggedUnion(
  'AnyUnstableRoomAccountDataEvent',
  'type',
  byType(UNSTABLE_ROOM_ACCOUNT_DATA, 'event'),
)
