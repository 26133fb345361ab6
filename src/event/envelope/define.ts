/**
 * From a type and a content to every shape that an event has on its way.
 *
 * A definition is what the registry lists. An event's own file exports the definition's codecs one by one, under the
 * names that Ruma gave them.
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

/** A definition of any kind: what the functions below return. */
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

/** What every event has. */
export interface TypedContent<T extends string, C> {
  readonly content: C
  readonly type: T
}

/** What every state event has. */
export interface TypedState<T extends string, K extends string, C> extends TypedContent<T, C> {
  /** Of two events of one type in a room, the later replaces the earlier where this is the same. */
  readonly state_key: K
}

/** A room event that is not state. */
export interface MessageLikeEvent<T extends string, C> extends RoomEventEnvelope, TypedContent<T, C> {}
export interface SyncMessageLikeEvent<T extends string, C> extends SyncRoomEventEnvelope, TypedContent<T, C> {}

/** A room event that is state. */
export interface StateEvent<T extends string, K extends string, C> extends RoomEventEnvelope, TypedState<T, K, C> {}
export interface SyncStateEvent<T extends string, K extends string, C>
  extends SyncRoomEventEnvelope,
    TypedState<T, K, C> {}
export interface StrippedStateEvent<T extends string, K extends string, C>
  extends StrippedStateEnvelope,
    TypedState<T, K, C> {}

/** An event that is not kept: who is typing, who has read what. */
export interface EphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {
  readonly room_id: RoomId
}
export interface SyncEphemeralRoomEvent<T extends string, C> extends TypedContent<T, C> {}

/** An event outside any room. */
export interface UserEvent<T extends string, C> extends TypedContent<T, C> {
  readonly sender: UserId
}

export interface StateEventDefinition<T extends string, K extends string, C, R, Clearable extends boolean = true> {
  readonly kind: 'state'
  readonly type: T
  /** All names of the type, where it has several. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<StateEvent<T, K, C>>
  readonly sync: Codec<SyncStateEvent<T, K, C>>
  readonly stripped: Codec<StrippedStateEvent<T, K, C>>
  /** Without what surrounds it: for envelopes that are the same for all types. */
  readonly bare: Codec<TypedState<T, K, C>>
  /** As `bare`, with the content that redaction leaves. */
  readonly redacted: Codec<TypedState<T, K, R>>
  /** Whether content `{}` removes it. */
  readonly isClearable: Clearable
}

/**
 * Defines a state event.
 *
 * @param name - what the event's names are made of: `RoomName` gives `RoomNameEvent`, `SyncRoomNameEvent`, …
 * @param type - the event type; several, where it has had several names
 * @param parts - `redacted` is the content that survives redaction, where something does. `isClearable` is whether content
 * `{}` removes the event, as it does most state: true unless set. `deprecated` says what to write instead of an event of this
 * type
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
  /** All names of the type, where it has several. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<MessageLikeEvent<T, C> & Optional<F>>
  readonly sync: Codec<SyncMessageLikeEvent<T, C> & Optional<F>>
  /** Without what surrounds it: for envelopes that are the same for all types. */
  readonly bare: Codec<TypedContent<T, C> & Optional<F>>
  /** As `bare`, with the content that redaction leaves. */
  readonly redacted: Codec<TypedContent<T, R> & Optional<F>>
}

/** The optional keys that some types have beside their content. */
type Optional<F extends Fields> = [F] extends [never] ? unknown : ObjectOf<Record<never, never>, F>

/**
 * Defines a room event that is not state.
 *
 * @param name - what the event's names are made of: `Sticker` gives `StickerEvent`, `SyncStickerEvent`, …
 * @param type - the event type; several, where it has had several names
 * @param parts - `redacted` is the content that survives redaction, where something does; `optional` are the keys that
 * events of this type may have beside their content; `deprecated` says what to write instead of an event of this type
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
 * Defines an event that rooms do not keep.
 *
 * @param name - what the event's names are made of: `Typing` gives `TypingEvent` and `SyncTypingEvent`
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
 * Defines an event that a user's server sends of the user, outside any room.
 *
 * @param name - what the event's name is made of: `Presence` gives `PresenceEvent`
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
  /** A `*` at its end stands for any ending. */
  readonly type: T
  /** All names of the type, where it has several. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<TypedContent<Wildcard<T>, C>>
}

/** The types that `T` stands for. */
export type Wildcard<T extends string> = T extends `${infer Beginning}*` ? `${Beginning}${string}` : T

/**
 * Defines an event that a user keeps on their server, for all their devices. Content `{}` removes it, since no endpoint
 * does.
 *
 * @param name - what the event's name is made of: `Direct` gives `DirectEvent`
 * @param type - the event type; several, where it has had several names; a `*` at its end stands for any ending
 * @param parts - the content
 */
export function defineGlobalAccountData<T extends string, C>(
  name: string,
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C> },
): AccountDataEventDefinition<'global-account-data', T, C> {
  return accountData('global-account-data', name, type, parts.content)
}

/** As {@link defineGlobalAccountData}, for what a user keeps of a room. */
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
  /** All names of the type, where it has several. */
  readonly types?: readonly T[]
  readonly content: Codec<C>
  readonly event: Codec<UserEvent<T, C>>
  /** Without what surrounds it: as it stands in a decrypted Olm message. */
  readonly bare: Codec<TypedContent<T, C>>
}

/**
 * Defines an event from one device to another.
 *
 * @param name - what the event's name is made of: `ToDeviceDummy` gives `ToDeviceDummyEvent`
 * @param type - the event type; several, where it has had several names
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

/** An ephemeral data unit, with its type. */
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
 * Defines what servers tell each other beside events.
 *
 * @param name - what its name is made of: `Typing` gives `TypingEdu`
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

/** What a name of a type stands for, as a regular expression. */
function expressionOf(name: string): string {
  return name.endsWith('*') ? `^${escaped(name.slice(0, -1))}` : `^${escaped(name)}$`
}

function names<T extends string>(type: T | readonly [T, ...T[]]): { readonly type: T; readonly types?: readonly T[] } {
  return typeof type === 'string' ? { type } : { type: type[0], types: type }
}

/** As `object`. The compiler cannot follow fields whose types are still parameters; the definitions' types say what comes out. */
function shape(name: string, required: Fields, optional: Fields = {}, deprecated?: string): AnyCodec {
  return object(name, required, optional, deprecated === undefined ? {} : { deprecated: { type: deprecated } })
}
