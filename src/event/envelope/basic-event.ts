/**
 * Envelopes of events that are not room events, of any type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events | Events}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject, string } from '../../codec/primitive.js'
import { RoomId, UserId } from '../common/identifier.js'

/**
 * The envelope of account data, and of ephemeral events from `/sync`: no fields but `type` and `content`.
 *
 * @internal
 */
export const NoEnvelope = object('NoEnvelope', {})

/**
 * The envelope of presence and to-device events: all fields but `type` and `content`.
 *
 * @internal
 */
export const UserEventEnvelope = object('UserEventEnvelope', { sender: UserId })

/**
 * The envelope of ephemeral events with their room: all fields but `type` and `content`.
 *
 * @internal
 */
export const EphemeralRoomEventEnvelope = object('EphemeralRoomEventEnvelope', { room_id: RoomId })

const basicEvent = object('BasicEvent', {
  /** What the event says. Which fields it has depends on the type. */
  content: JsonObject,
  /** The event type. */
  type: string,
})
/** An event with only a type and a content: account data, or an ephemeral event from `/sync`. */
export interface BasicEvent extends TypeOf<typeof basicEvent> {}
export const BasicEvent: Codec<BasicEvent> = basicEvent

const sentEvent = object('SentEvent', {
  /** What the event says. Which fields it has depends on the type. */
  content: JsonObject,
  /** The user who sent the event. For presence: the user whose presence it is. */
  sender: UserId,
  /** The event type. */
  type: string,
})
/** An event with a sender but without a room: presence or to-device. */
export interface SentEvent extends TypeOf<typeof sentEvent> {}
export const SentEvent: Codec<SentEvent> = sentEvent
