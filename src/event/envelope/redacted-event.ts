/**
 * Redacted room events of one type, with the content that redaction leaves.
 *
 * Which keys remain depends on the room version: the codecs accept those that any version keeps.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#redactions | Redactions}
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../../codec/codec.js'
import { inOtherEnvelope } from './in-envelope.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from './room-event.js'

/** What a definition of a room event has. */
interface RoomEventDefinition {
  readonly kind: 'message-like' | 'state'
  readonly type: string
  readonly event: AnyCodec
  readonly sync: AnyCodec
  readonly redacted: AnyCodec
}

/** A redacted room event of the type that `D` defines. */
export type RedactedRoomEvent<D extends RoomEventDefinition> = TypeOf<D['redacted']> & RoomEventEnvelope

/** The same without `room_id`, from `/sync`. */
export type RedactedSyncRoomEvent<D extends RoomEventDefinition> = TypeOf<D['redacted']> & SyncRoomEventEnvelope

/**
 * Makes the codec of the redacted room events of one type.
 *
 * It does not tell whether an event is redacted: `isRedacted` and `parseEvent` do.
 *
 * @example
 * ```ts
 * import { redactedEventCodec, RoomMemberDefinition } from 'matrix-event-model'
 *
 * const RedactedRoomMemberEvent = redactedEventCodec(RoomMemberDefinition)
 * const event = { room_id: '!a', event_id: '$b', sender: '@c:d.e', state_key: '@c:d.e', origin_server_ts: 1 }
 * RedactedRoomMemberEvent.is({ ...event, type: 'm.room.member', content: { membership: 'join' } }) // => true
 * ```
 */
export function redactedEventCodec<D extends RoomEventDefinition>(definition: D): Codec<RedactedRoomEvent<D>> {
  return redactedIn(RoomEventEnvelope, definition.event.name, definition)
}

/** Makes the codec of the redacted room events of one type, without `room_id`, from `/sync`. */
export function redactedSyncEventCodec<D extends RoomEventDefinition>(definition: D): Codec<RedactedSyncRoomEvent<D>> {
  return redactedIn(SyncRoomEventEnvelope, definition.sync.name, definition)
}

function redactedIn<A>(envelope: AnyCodec, name: string, { redacted, type }: RoomEventDefinition): Codec<A> {
  return inOtherEnvelope(envelope, type, redacted, `Redacted${name}`) as Codec<A>
}
