/**
 * The registry of ephemeral events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#syncing | Syncing}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { EphemeralRoomEventEnvelope, NoEnvelope } from '../event/envelope/basic-event.js'
import { ReceiptDefinition } from '../event/ephemeral/receipt.js'
import { TypingDefinition } from '../event/ephemeral/typing.js'
import { eventUnion } from './event-union.js'

/** The definitions of all ephemeral events, by type. */
export const EPHEMERAL = {
  'm.receipt': ReceiptDefinition,
  'm.typing': TypingDefinition,
}

type Definition<T extends EphemeralEventType> = (typeof EPHEMERAL)[T]

/** The type of an ephemeral event. */
export type EphemeralEventType = keyof typeof EPHEMERAL

/** The content of the ephemeral event of type `T`. */
export type EphemeralEventContent<T extends EphemeralEventType> = TypeOf<Definition<T>['content']>

/** Ephemeral events by type. */
export type EphemeralEventByType = { readonly [T in EphemeralEventType]: TypeOf<Definition<T>['event']> }

/** Ephemeral events without `room_id`, from `/sync`, by type. */
export type SyncEphemeralEventByType = { readonly [T in EphemeralEventType]: TypeOf<Definition<T>['sync']> }

/** An ephemeral event of any known type. */
export type AnyEphemeralRoomEvent = TypeOf<Definition<EphemeralEventType>['event']>
export const AnyEphemeralRoomEvent: Codec<AnyEphemeralRoomEvent> = eventUnion(
  'AnyEphemeralRoomEvent',
  EPHEMERAL,
  'event',
  EphemeralRoomEventEnvelope,
)

/** An ephemeral event of any known type without `room_id`, from `/sync`. */
export type AnySyncEphemeralRoomEvent = TypeOf<Definition<EphemeralEventType>['sync']>
export const AnySyncEphemeralRoomEvent: Codec<AnySyncEphemeralRoomEvent> = eventUnion(
  'AnySyncEphemeralRoomEvent',
  EPHEMERAL,
  'sync',
  NoEnvelope,
)
