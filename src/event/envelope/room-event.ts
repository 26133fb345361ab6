/**
 * The fields of an event in a room, whatever its type: as `/sync` sends it, and with the `room_id` that most other
 * endpoints add.
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

/** What a room event adds to `type`, `content` and, if it is state, `state_key`. */
export const syncRoomEventFields = {
  event_id: EventId,
  /** Milliseconds since the Unix epoch, by the clock of the sender's server. */
  origin_server_ts: integer,
  sender: UserId,
}

/** The same where the room is not told by the surroundings. */
export const roomEventFields = { ...syncRoomEventFields, room_id: RoomId }

/** What may be added. */
export const roomEventOptionalFields = {
  /** Absent or `null`, as Conduit wrote it: the server adds nothing. */
  unsigned: nullable(UnsignedData),
}

const syncRoomEventEnvelope = object('SyncRoomEventEnvelope', syncRoomEventFields, roomEventOptionalFields)
/** What surrounds `type`, `content` and `state_key` of a room event, without its room. */
export interface SyncRoomEventEnvelope extends TypeOf<typeof syncRoomEventEnvelope> {}
export const SyncRoomEventEnvelope: Codec<SyncRoomEventEnvelope> = syncRoomEventEnvelope

const roomEventEnvelope = object('RoomEventEnvelope', roomEventFields, roomEventOptionalFields)
/** What surrounds `type`, `content` and `state_key` of a room event. */
export interface RoomEventEnvelope extends TypeOf<typeof roomEventEnvelope> {}
export const RoomEventEnvelope: Codec<RoomEventEnvelope> = roomEventEnvelope

/** Of any type: only where there is a `state_key` is the event state. */
const anyType = { type: string, content: JsonObject }
const anyTypeOptional = { ...roomEventOptionalFields, state_key: string }

/** With it, an event is state. */
const decisive = ['state_key'] as const

const syncRoomEvent = object('SyncRoomEvent', { ...syncRoomEventFields, ...anyType }, anyTypeOptional, { decisive })
/** A room event of any type, without its room. */
export interface SyncRoomEvent extends TypeOf<typeof syncRoomEvent> {}
export const SyncRoomEvent: Codec<SyncRoomEvent> = syncRoomEvent

const roomEvent = object('RoomEvent', { ...roomEventFields, ...anyType }, anyTypeOptional, { decisive })
/** A room event of any type. */
export interface RoomEvent extends TypeOf<typeof roomEvent> {}
export const RoomEvent: Codec<RoomEvent> = roomEvent
