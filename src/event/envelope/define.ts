/**
 * Defines events: derives the codecs of an event in all formats from its type and content.
 *
 * `kind/` lists the definitions. The module of an event exports the codecs of its definition under Ruma's names.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import { clearable } from '../../codec/clearable.js'
import type { AnyCodec, Codec, Fields } from '../../codec/codec.js'
import { escaped } from '../../codec/escaped.js'
import { literal, literals } from '../../codec/literals.js'
import { type ObjectOf, object } from '../../codec/object.js'
import { identifier } from '../../codec/pattern.js'
import { JsonObject } from '../../codec/primitive.js'
import { RoomId, UserId } from '../common/identifier.js'
import {
  type RoomEventEnvelope,
  roomEventFields,
  roomEventOptionalFields,
  type SyncRoomEventEnvelope,
  syncRoomEventFields,
} from './room-event.js'
import { type StrippedStateEnvelope, strippedFields } from './stripped-state.js'

/** A definition of any kind, as returned by the functions below. */
export interface AnyDefinition {
  readonly kind:
    | 'edu'
    | 'ephemeral'
    | 'global-account-data'
    | 'message-like'
    | 'presence'
    | 'room-account-data'
    | 'state'
    | 'to-device'
  readonly type: string
  readonly types?: readonly string[]
  readonly event: AnyCodec
  readonly sync?: AnyCodec
  readonly stripped?: AnyCodec
  readonly bare?: AnyCodec
  readonly redacted?: AnyCodec
}

/** The fields of every event. */
export interface TypedContent<T extends string, C> {
  readonly content: C
  readonly type: T
}

/** The fields of every state event. */
export interface TypedState<T extends string, K extends string, C> extends TypedContent<T, C> {
  /** A new event replaces the current state event with the same type and state key. */
  readonly state_key: K
}

/** A message-like event: a room event without a state key. */
export interface MessageLikeEvent<T extends string, C> extends RoomEventEnvelope, TypedContent<T, C> {}
export interface SyncMessageLikeEvent<T extends string, C> extends SyncRoomEventEnvelope, TypedContent<T, C> {}

/** A state event: a room event with a state key. */
export interface StateEvent<T extends string, K extends string, C> extends RoomEventEnvelope, TypedState<T, K, C> {}
export interface SyncStateEvent<T extends string, K extends string, C>
  extends SyncRoomEventEnvelope,
    TypedState<T, K, C> {}
export interface StrippedStateEvent<T extends string, K extends string, C>
  extends StrippedStateEnvelope,
    TypedState<T, K, C> {}

/** An ephemeral event: typing notifications or receipts. */
export interface EphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {
  readonly room_id: RoomId
}
export interface SyncEphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {}

/** An event with a sender but without a room: presence or to-device. */
export interface UserEvent<T extends string, C> extends TypedContent<T, C> {
  readonly sender: UserId
}

export interface StateEventDefinition<T extends string, K extends string, C, R, Clearable extends boolean = true> {
  readonly kind: 'state'
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<StateEvent<T, K, C>>
  readonly sync: Codec<SyncStateEvent<T, K, C>>
  readonly stripped: Codec<StrippedStateEvent<T, K, C>>
  /** The event without its envelope: only `type`, `state_key` and `content`. */
  readonly bare: Codec<TypedState<T, K, C>>
  /** Like `bare`, with the content that remains after redaction. */
  readonly redacted: Codec<TypedState<T, K, R>>
  /** Whether the content `{}` removes the event. */
  readonly isClearable: Clearable
}

/**
 * Defines a state event.
 *
 * @param name - the base of the codec names: `RoomName` for `RoomNameEvent`, `SyncRoomNameEvent`, …
 * @param type - the event type, or all of its names, the preferred one first
 * @param parts - `redacted`: the content that remains after redaction, if any; `isClearable`: whether the content `{}`
 * removes the event, default true; `deprecated`: what to send instead, if the type is deprecated
 */
export function defineState<
  T extends string,
  K extends string,
  C,
  R = JsonObject,
  const Clearable extends boolean = true,
>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: {
    readonly stateKey: Codec<K>
    readonly content: Codec<C>
    readonly redacted?: Codec<R>
    readonly isClearable?: Clearable
    readonly deprecated?: string
  },
): StateEventDefinition<T, K, C, R, Clearable> {
  const bare = { type: typeCodec(type), state_key: parts.stateKey, content: parts.content }
  const bareEvent = shape(`Bare${name}Event`, bare, {}, parts.deprecated)
  const isClearable = parts.isClearable ?? true
  return {
    kind: 'state',
    ...names(type),
    content: parts.content,
    event: shape(`${name}Event`, { ...roomEventFields, ...bare }, roomEventOptionalFields, parts.deprecated),
    sync: shape(`Sync${name}Event`, { ...syncRoomEventFields, ...bare }, roomEventOptionalFields, parts.deprecated),
    stripped: shape(`Stripped${name}Event`, { ...strippedFields, ...bare }, {}, parts.deprecated),
    bare: isClearable ? clearable(bareEvent) : bareEvent,
    redacted: shape(`Redacted${name}Event`, { ...bare, content: parts.redacted ?? JsonObject }),
    isClearable: isClearable as Clearable,
  }
}

export interface MessageLikeEventDefinition<T extends string, C, R, F extends Fields> {
  readonly kind: 'message-like'
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<MessageLikeEvent<T, C> & Optional<F>>
  readonly sync: Codec<SyncMessageLikeEvent<T, C> & Optional<F>>
  /** The event without its envelope: only `type`, `content` and the optional keys of the type. */
  readonly bare: Codec<TypedContent<T, C> & Optional<F>>
  /** Like `bare`, with the content that remains after redaction. */
  readonly redacted: Codec<TypedContent<T, R> & Optional<F>>
}

/** Optional keys of the event itself, outside its content. */
type Optional<F extends Fields> = [F] extends [never] ? unknown : ObjectOf<Record<never, never>, F>

/**
 * Defines a message-like event.
 *
 * @param name - the base of the codec names: `Sticker` for `StickerEvent`, `SyncStickerEvent`, …
 * @param type - the event type, or all of its names, the preferred one first
 * @param parts - `redacted`: the content that remains after redaction, if any; `optional`: optional keys of the event
 * itself, outside its content; `deprecated`: what to send instead, if the type is deprecated
 */
export function defineMessageLike<T extends string, C, R = JsonObject, F extends Fields = never>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: {
    readonly content: Codec<C>
    readonly redacted?: Codec<R>
    readonly optional?: F
    readonly deprecated?: string
  },
): MessageLikeEventDefinition<T, C, R, F> {
  const bare = { type: typeCodec(type), content: parts.content }
  const optional = { ...roomEventOptionalFields, ...parts.optional }
  return {
    kind: 'message-like',
    ...names(type),
    content: parts.content,
    event: shape(`${name}Event`, { ...roomEventFields, ...bare }, optional, parts.deprecated),
    sync: shape(`Sync${name}Event`, { ...syncRoomEventFields, ...bare }, optional, parts.deprecated),
    bare: shape(`Bare${name}Event`, bare, parts.optional, parts.deprecated),
    redacted: shape(`Redacted${name}Event`, { ...bare, content: parts.redacted ?? JsonObject }, parts.optional),
  }
}

export interface EphemeralEventDefinition<T extends string, C> {
  readonly kind: 'ephemeral'
  readonly type: T
  readonly content: Codec<C>
  readonly event: Codec<EphemeralRoomEvent<T, C>>
  readonly sync: Codec<SyncEphemeralRoomEvent<T, C>>
}

/**
 * Defines an ephemeral event.
 *
 * @param name - the base of the codec names: `Typing` for `TypingEvent` and `SyncTypingEvent`
 * @param type - the event type
 * @param parts - the content
 */
export function defineEphemeral<T extends string, C>(
  name: string,
  type: T,
  parts: { readonly content: Codec<C> },
): EphemeralEventDefinition<T, C> {
  const bare = { type: literal(type), content: parts.content }
  return {
    kind: 'ephemeral',
    type,
    content: parts.content,
    event: shape(`${name}Event`, { room_id: RoomId, ...bare }),
    sync: shape(`Sync${name}Event`, bare),
  }
}

export interface PresenceEventDefinition<T extends string, C> {
  readonly kind: 'presence'
  readonly type: T
  readonly content: Codec<C>
  readonly event: Codec<UserEvent<T, C>>
}

/**
 * Defines a presence event.
 *
 * @param name - the base of the codec name: `Presence` for `PresenceEvent`
 * @param type - the event type
 * @param parts - the content
 */
export function definePresence<T extends string, C>(
  name: string,
  type: T,
  parts: { readonly content: Codec<C> },
): PresenceEventDefinition<T, C> {
  return {
    kind: 'presence',
    type,
    content: parts.content,
    event: shape(`${name}Event`, { sender: UserId, type: literal(type), content: parts.content }),
  }
}

export interface AccountDataEventDefinition<Kind extends string, T extends string, C> {
  readonly kind: Kind
  /** The event type. A trailing `*` matches any suffix. */
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<TypedContent<Wildcard<T>, C>>
}

/** The types that `T` matches, if it ends in `*`. */
export type Wildcard<T extends string> = T extends `${infer Beginning}*` ? `${Beginning}${string}` : T

/**
 * Defines a global account data event. The content `{}` removes it, since there is no endpoint for that.
 *
 * @param name - the base of the codec name: `Direct` for `DirectEvent`
 * @param type - the event type, or all of its names, the preferred one first; a trailing `*` matches any suffix
 * @param parts - the content
 */
export function defineGlobalAccountData<T extends string, C>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C> },
): AccountDataEventDefinition<'global-account-data', T, C> {
  return accountData('global-account-data', name, type, parts.content)
}

/** Defines a room account data event. The parameters are those of {@link defineGlobalAccountData}. */
export function defineRoomAccountData<T extends string, C>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C> },
): AccountDataEventDefinition<'room-account-data', T, C> {
  return accountData('room-account-data', name, type, parts.content)
}

function accountData<Kind extends string, T extends string, C>(
  kind: Kind,
  name: string,
  type: T | readonly [T, ...T[]],
  content: Codec<C>,
): AccountDataEventDefinition<Kind, T, C> {
  return { kind, ...names(type), content, event: clearable(shape(`${name}Event`, { type: typeCodec(type), content })) }
}

export interface ToDeviceEventDefinition<T extends string, C> {
  readonly kind: 'to-device'
  readonly type: T
  /** All names of the type, if there are several, for example a stable and an unstable one. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<UserEvent<T, C>>
  /** The event without its envelope: `type` and `content`, as in a decrypted Olm message. */
  readonly bare: Codec<TypedContent<T, C>>
}

/**
 * Defines a to-device event.
 *
 * @param name - the base of the codec name: `ToDeviceDummy` for `ToDeviceDummyEvent`
 * @param type - the event type, or all of its names, the preferred one first
 * @param parts - the content
 */
export function defineToDevice<T extends string, C>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C> },
): ToDeviceEventDefinition<T, C> {
  const bare = { type: typeCodec(type), content: parts.content }
  return {
    kind: 'to-device',
    ...names(type),
    content: parts.content,
    event: shape(`${name}Event`, { sender: UserId, ...bare }),
    bare: shape(`Bare${name}Event`, bare),
  }
}

/** An ephemeral data unit (EDU). */
export interface TypedEdu<T extends string, C> {
  readonly content: C
  readonly edu_type: T
}

export interface EduDefinition<T extends string, C> {
  readonly kind: 'edu'
  readonly type: T
  readonly content: Codec<C>
  readonly event: Codec<TypedEdu<T, C>>
}

/**
 * Defines an ephemeral data unit (EDU), which servers exchange.
 *
 * @param name - the base of the codec name: `Typing` for `TypingEdu`
 * @param type - the `edu_type`
 * @param parts - the content
 */
export function defineEdu<T extends string, C>(
  name: string,
  type: T,
  parts: { readonly content: Codec<C> },
): EduDefinition<T, C> {
  return {
    kind: 'edu',
    type,
    content: parts.content,
    event: shape(`${name}Edu`, { edu_type: literal(type), content: parts.content }),
  }
}

function typeCodec(type: string | readonly string[]): AnyCodec {
  const all = typeof type === 'string' ? [type] : type
  const name = all.join(' or ')
  if (all.some((each) => each.endsWith('*'))) return identifier(name, all.map(expressionOf).join('|'))
  return typeof type === 'string' ? literal(type) : literals(name, type)
}

/** A regular expression for one name of a type. */
function expressionOf(name: string): string {
  return name.endsWith('*') ? `^${escaped(name.slice(0, -1))}` : `^${escaped(name)}$`
}

function names<T extends string>(type: T | readonly [T, ...T[]]): { readonly type: T; readonly types?: readonly T[] } {
  return typeof type === 'string' ? { type } : { type: type[0], types: type }
}

/**
 * Like `object`, but untyped: the compiler cannot infer fields with type parameters. The definitions declare the types.
 */
function shape(name: string, required: Fields, optional: Fields = {}, deprecated?: string): AnyCodec {
  return object(name, required, optional, deprecated === undefined ? {} : { deprecated: { type: deprecated } })
}
