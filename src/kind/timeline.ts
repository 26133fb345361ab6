/**
 * Room events of every type, state or not: what a timeline holds.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { intersection } from '../codec/union.js'
import { RoomEvent, SyncRoomEvent } from '../envelope/room-event.js'
import { byType } from './by-type.js'
import { type AnyMessageLikeEvent, type AnySyncMessageLikeEvent, MESSAGE_LIKE } from './message-like.js'
import { type AnyStateEvent, type AnySyncStateEvent, STATE } from './state.js'

/** Every room event, by type. */
export const TIMELINE = { ...STATE, ...MESSAGE_LIKE }

/** The types of room events. */
export type TimelineEventType = keyof typeof TIMELINE

/** A room event of any type. */
export type AnyTimelineEvent = AnyMessageLikeEvent | AnyStateEvent
export const AnyTimelineEvent: Codec<AnyTimelineEvent> = taggedUnion(
  'AnyTimelineEvent',
  'type',
  byType(TIMELINE, 'event'),
)

/** A room event of any type without its room, from `/sync`. */
export type AnySyncTimelineEvent = AnySyncMessageLikeEvent | AnySyncStateEvent
export const AnySyncTimelineEvent: Codec<AnySyncTimelineEvent> = taggedUnion(
  'AnySyncTimelineEvent',
  'type',
  byType(TIMELINE, 'sync'),
)

const bare = taggedUnion('AnyBareEvent', 'type', byType(TIMELINE, 'bare'))
/** `type`, `content` and `state_key` of a room event of any type, whatever surrounds them. */
export type AnyBareEvent = TypeOf<typeof bare>
export const AnyBareEvent: Codec<AnyBareEvent> = bare

const bareRedacted = taggedUnion('AnyBareRedactedEvent', 'type', byType(TIMELINE, 'redacted'))
/** The same where the content has been redacted. */
export type AnyBareRedactedEvent = TypeOf<typeof bareRedacted>
export const AnyBareRedactedEvent: Codec<AnyBareRedactedEvent> = bareRedacted

/** A room event of any type that has been redacted. */
export type AnyRedactedEvent = AnyBareRedactedEvent & RoomEvent
export const AnyRedactedEvent: Codec<AnyRedactedEvent> = intersection(
  'AnyRedactedEvent',
  RoomEvent,
  AnyBareRedactedEvent,
)

/** A room event of any type that has been redacted, without its room, from `/sync`. */
export type AnySyncRedactedEvent = AnyBareRedactedEvent & SyncRoomEvent
export const AnySyncRedactedEvent: Codec<AnySyncRedactedEvent> = intersection(
  'AnySyncRedactedEvent',
  SyncRoomEvent,
  AnyBareRedactedEvent,
)
