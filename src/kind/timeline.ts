/**
 * Room events of all known types: state events and message-like events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import { eventUnion } from './event-union.js'
import { redactedIn } from './events-in.js'
import { MESSAGE_LIKE } from './message-like.js'
import { STATE } from './state.js'

/** The definitions of all room events, by type. */
export const TIMELINE: typeof STATE & typeof MESSAGE_LIKE = { ...STATE, ...MESSAGE_LIKE }

/** The type of a room event. */
export type TimelineEventType = keyof typeof TIMELINE

/** Room events by type. */
export type TimelineEventByType = { readonly [T in TimelineEventType]: TypeOf<(typeof TIMELINE)[T]['event']> }

/** Room events without `room_id`, from `/sync`, by type. */
export type SyncTimelineEventByType = { readonly [T in TimelineEventType]: TypeOf<(typeof TIMELINE)[T]['sync']> }

/** A room event of any known type. */
export type AnyTimelineEvent = TypeOf<(typeof TIMELINE)[TimelineEventType]['event']>
export const AnyTimelineEvent: Codec<AnyTimelineEvent> = eventUnion(
  'AnyTimelineEvent',
  TIMELINE,
  'event',
  RoomEventEnvelope,
)

/** A room event of any known type without `room_id`, from `/sync`. */
export type AnySyncTimelineEvent = TypeOf<(typeof TIMELINE)[TimelineEventType]['sync']>
export const AnySyncTimelineEvent: Codec<AnySyncTimelineEvent> = eventUnion(
  'AnySyncTimelineEvent',
  TIMELINE,
  'sync',
  SyncRoomEventEnvelope,
)

/** A redacted room event of any known type, without its envelope. */
type Redacted = TypeOf<(typeof TIMELINE)[TimelineEventType]['redacted']>

/** A redacted room event of any known type. */
export type AnyRedactedEvent = RoomEventEnvelope & Redacted
export const AnyRedactedEvent: Codec<AnyRedactedEvent> = redactedIn('AnyRedactedEvent', RoomEventEnvelope, TIMELINE)

/** A redacted room event of any known type without `room_id`, from `/sync`. */
export type AnySyncRedactedEvent = SyncRoomEventEnvelope & Redacted
export const AnySyncRedactedEvent: Codec<AnySyncRedactedEvent> = redactedIn(
  'AnySyncRedactedEvent',
  SyncRoomEventEnvelope,
  TIMELINE,
)
