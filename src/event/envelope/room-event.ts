/**
 * Envelopes of room events, of any type: without `room_id`, from `/sync`, and with it, from most other endpoints.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-event-format | Room event format}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { integer, JsonObject, string } from '../../codec/primitive.js'
import { EventId, RoomId, UserId } from '../common/identifier.js'
import { UnsignedData } from './unsigned.js'

/** Required fields of a room event from `/sync`, besides `type`, `content` and `state_key`. */
const syncRoomEventFields = {
  /** The ID of the event. In room version 3 and later, it is computed from a hash of the event. */
  event_id: EventId,
  /** Milliseconds since the Unix epoch, by the clock of the sending server. */
  origin_server_ts: integer,
  /** The user who sent the event. */
  sender: UserId,
}

/** Required fields of a room event, besides `type`, `content` and `state_key`. */
const roomEventFields = {
  ...syncRoomEventFields,
  /** The room that the event belongs to. */
  room_id: RoomId,
}

/** Optional fields of a room event. */
const roomEventOptionalFields = {
  /** Data that the server adds. Absent: none. Null means the same; Conduit wrote it. */
  unsigned: nullable(UnsignedData),
}

const syncRoomEventEnvelope = object('SyncRoomEventEnvelope', syncRoomEventFields, roomEventOptionalFields)
/** The envelope of a room event without `room_id`: all fields but `type`, `content` and `state_key`. */
export interface SyncRoomEventEnvelope extends TypeOf<typeof syncRoomEventEnvelope> {}
export const SyncRoomEventEnvelope: Codec<SyncRoomEventEnvelope> = syncRoomEventEnvelope

const roomEventEnvelope = object('RoomEventEnvelope', roomEventFields, roomEventOptionalFields)
/** The envelope of a room event: all fields but `type`, `content` and `state_key`. */
export interface RoomEventEnvelope extends TypeOf<typeof roomEventEnvelope> {}
export const RoomEventEnvelope: Codec<RoomEventEnvelope> = roomEventEnvelope

/** Fields of room events of any type. An event with a `state_key` is a state event. */
const anyType = {
  /** The event type. */
  type: string,
  /** What the event says. Which fields it has depends on the type. */
  content: JsonObject,
}
const anyTypeOptional = {
  ...roomEventOptionalFields,
  /** For state events: what the event is about, for example a user ID. Often empty. Absent: a message-like event. */
  state_key: string,
}

/** A state key makes an event a state event. */
const decisive = ['state_key'] as const

const syncRoomEvent = object('SyncRoomEvent', { ...syncRoomEventFields, ...anyType }, anyTypeOptional, { decisive })
/** A room event of any type without `room_id`, from `/sync`. */
export interface SyncRoomEvent extends TypeOf<typeof syncRoomEvent> {}
export const SyncRoomEvent: Codec<SyncRoomEvent> = syncRoomEvent

const roomEvent = object('RoomEvent', { ...roomEventFields, ...anyType }, anyTypeOptional, { decisive })
/** A room event of any type. */
export interface RoomEvent extends TypeOf<typeof roomEvent> {}
export const RoomEvent: Codec<RoomEvent> = roomEvent
