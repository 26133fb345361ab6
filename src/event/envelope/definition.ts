/**
 * Definitions, as returned by the functions of `define.ts`: the codecs of an event in all formats.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { AnyCodec, Codec, Fields } from '../../codec/codec.js'
import type { ObjectOf } from '../../codec/object.js'
import type { RoomId, UserId } from '../common/identifier.js'
import type { RoomEventEnvelope, SyncRoomEventEnvelope } from './room-event.js'
import type { StrippedStateEnvelope } from './stripped-state.js'

/** A definition of any kind, as the functions of `define.ts` return it. */
export interface AnyDefinition {
  /** How the event travels. */
  readonly kind:
    | 'edu'
    | 'ephemeral'
    | 'global-account-data'
    | 'message-like'
    | 'presence'
    | 'room-account-data'
    | 'state'
    | 'to-device'
  /** The event type. */
  readonly type: string
  /** All names of the type, if there are several. */
  readonly types?: readonly string[]
  /** The codec of the event in its full form. */
  readonly event: AnyCodec
  /** The codec of the event as `/sync` sends it. */
  readonly sync?: AnyCodec
  /** The codec of the event as stripped state. */
  readonly stripped?: AnyCodec
  /** The codec of the event without its envelope, with the content that remains after redaction. */
  readonly redacted?: AnyCodec
}

/** The fields of every event. */
export interface TypedContent<T extends string, C> {
  /** What the event says. Which fields it has depends on the type. */
  readonly content: C
  /** The event type. */
  readonly type: T
}

/** The fields of every state event. */
export interface TypedState<T extends string, K extends string, C> extends TypedContent<T, C> {
  /** A new event replaces the current state event with the same type and state key. */
  readonly state_key: K
}

/** A message-like event: a room event without a state key. */
export interface MessageLikeEvent<T extends string, C> extends RoomEventEnvelope, TypedContent<T, C> {}

/** A message-like event without `room_id`, from `/sync`. */
export interface SyncMessageLikeEvent<T extends string, C> extends SyncRoomEventEnvelope, TypedContent<T, C> {}

/** A state event: a room event with a state key. */
export interface StateEvent<T extends string, K extends string, C> extends RoomEventEnvelope, TypedState<T, K, C> {}

/** A state event without `room_id`, from `/sync`. */
export interface SyncStateEvent<T extends string, K extends string, C>
  extends SyncRoomEventEnvelope,
    TypedState<T, K, C> {}

/** A stripped state event, from an invite or a knock. */
export interface StrippedStateEvent<T extends string, K extends string, C>
  extends StrippedStateEnvelope,
    TypedState<T, K, C> {}

/** An ephemeral event: typing notifications or receipts. */
export interface EphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {
  /** The room that the event belongs to. */
  readonly room_id: RoomId
}

/** An ephemeral event without `room_id`, from `/sync`. */
export interface SyncEphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {}

/** An event with a sender but without a room: presence or to-device. */
export interface UserEvent<T extends string, C> extends TypedContent<T, C> {
  /** The user who sent the event. For presence: the user whose presence it is. */
  readonly sender: UserId
}

/** The definition of a state event. */
export interface StateEventDefinition<T extends string, K extends string, C, R, Clearable extends boolean = true> {
  /** How the event travels. */
  readonly kind: 'state'
  /** The event type. The preferred name, if there are several. */
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event with its `room_id`. */
  readonly event: Codec<StateEvent<T, K, C>>
  /** The codec of the event without `room_id`, from `/sync`. */
  readonly sync: Codec<SyncStateEvent<T, K, C>>
  /** The codec of the event as stripped state, from an invite or a knock. */
  readonly stripped: Codec<StrippedStateEvent<T, K, C>>
  /** The codec of the event without its envelope, with the content that remains after redaction. */
  readonly redacted: Codec<TypedState<T, K, R>>
  /** Whether the content `{}` removes the event. */
  readonly isClearable: Clearable
}

/** The definition of a message-like event. */
export interface MessageLikeEventDefinition<T extends string, C, R, F extends Fields> {
  /** How the event travels. */
  readonly kind: 'message-like'
  /** The event type. The preferred name, if there are several. */
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event with its `room_id`. */
  readonly event: Codec<MessageLikeEvent<T, C> & Optional<F>>
  /** The codec of the event without `room_id`, from `/sync`. */
  readonly sync: Codec<SyncMessageLikeEvent<T, C> & Optional<F>>
  /** The codec of the event without its envelope, with the content that remains after redaction. */
  readonly redacted: Codec<TypedContent<T, R> & Optional<F>>
}

/** Optional keys of the event itself, outside its content. */
type Optional<F extends Fields> = [F] extends [never] ? unknown : ObjectOf<Record<never, never>, F>

/** The definition of an ephemeral event. */
export interface EphemeralEventDefinition<T extends string, C> {
  /** How the event travels. */
  readonly kind: 'ephemeral'
  /** The event type. */
  readonly type: T
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event with its `room_id`. */
  readonly event: Codec<EphemeralRoomEvent<T, C>>
  /** The codec of the event without `room_id`, from `/sync`. */
  readonly sync: Codec<SyncEphemeralRoomEvent<T, C>>
}

/** The definition of a presence event. */
export interface PresenceEventDefinition<T extends string, C> {
  /** How the event travels. */
  readonly kind: 'presence'
  /** The event type. */
  readonly type: T
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event. */
  readonly event: Codec<UserEvent<T, C>>
}

/** The definition of account data, global or of a room. */
export interface AccountDataEventDefinition<Kind extends string, T extends string, C> {
  /** How the event travels. */
  readonly kind: Kind
  /** The event type. A trailing `*` matches any suffix. */
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event. */
  readonly event: Codec<TypedContent<Wildcard<T>, C>>
}

/** The types that `T` matches, if it ends in `*`. */
export type Wildcard<T extends string> = T extends `${infer Beginning}*` ? `${Beginning}${string}` : T

/** The definition of a to-device event. */
export interface ToDeviceEventDefinition<T extends string, C> {
  /** How the event travels. */
  readonly kind: 'to-device'
  /** The event type. The preferred name, if there are several. */
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the event with its sender, from `/sync`. */
  readonly event: Codec<UserEvent<T, C>>
}

/** An ephemeral data unit (EDU). */
export interface TypedEdu<T extends string, C> {
  /** What the EDU says. Which fields it has depends on the type. */
  readonly content: C
  /** The type of the EDU. PDUs have a `type` instead. */
  readonly edu_type: T
}

/** The definition of an EDU. */
export interface EduDefinition<T extends string, C> {
  /** How the event travels. */
  readonly kind: 'edu'
  /** The `edu_type`. */
  readonly type: T
  /** The codec of the content. */
  readonly content: Codec<C>
  /** The codec of the EDU. */
  readonly event: Codec<TypedEdu<T, C>>
}
