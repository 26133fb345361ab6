/**
 * Defines events: derives the codecs of an event in all formats from its type and content.
 *
 * `kind/` lists the definitions. The module of an event exports the codecs of its definition under Ruma's names.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { AnyCodec, Codec, Fields } from '../../codec/codec.js'
import { escaped } from '../../codec/escaped.js'
import { literal, literals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { identifier } from '../../codec/pattern.js'
import { JsonObject } from '../../codec/primitive.js'
import { EphemeralRoomEventEnvelope, NoEnvelope, UserEventEnvelope } from './basic-event.js'
import type {
  AccountDataEventDefinition,
  EduDefinition,
  EphemeralEventDefinition,
  MessageLikeEventDefinition,
  PresenceEventDefinition,
  StateEventDefinition,
  ToDeviceEventDefinition,
} from './definition.js'
import { inEnvelope, type Marks } from './in-envelope.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from './room-event.js'
import { StrippedStateEnvelope } from './stripped-state.js'

/**
 * Defines a state event.
 *
 * @param type - the event type, or all of its names, the preferred one first
 */
export function defineState<
  T extends string,
  K extends string,
  C,
  R = JsonObject,
  const Clearable extends boolean = true,
>(
  type: T | readonly [T, ...T[]],
  parts: {
    /** The codec of the state key. */
    readonly stateKey: Codec<K>
    /** The codec of the content. */
    readonly content: Codec<C>
    /** The base of the codec names: `X` for `XEvent`. Absent: the content's name without `EventContent` at its end. */
    readonly name?: string
    /** The codec of the content that remains after redaction. Absent: any. */
    readonly redacted?: Codec<R>
    /** Whether the content `{}` removes the event. Absent: true. */
    readonly isClearable?: Clearable
    /** What to send instead, if the type is deprecated. */
    readonly deprecated?: string
  },
): StateEventDefinition<T, K, C, R, Clearable> {
  const {
    content,
    deprecated,
    isClearable = true,
    name = baseName(content),
    redacted = JsonObject,
    stateKey: state_key,
  } = parts
  const fields = { type: typeCodec(type), state_key, content }
  const marks = marksOf({ deprecated, isClearable })
  return {
    kind: 'state',
    ...names(type),
    content,
    event: inEnvelope(`${name}Event`, RoomEventEnvelope, fields, undefined, marks),
    sync: inEnvelope(`Sync${name}Event`, SyncRoomEventEnvelope, fields, undefined, marks),
    stripped: inEnvelope(`Stripped${name}Event`, StrippedStateEnvelope, fields, undefined, marks),
    redacted: inEnvelope(`Redacted${name}Event`, NoEnvelope, { ...fields, content: redacted }),
    isClearable: isClearable as Clearable,
  }
}

/**
 * Defines a message-like event.
 *
 * @param type - the event type, or all of its names, the preferred one first
 */
export function defineMessageLike<T extends string, C, R = JsonObject, F extends Fields = never>(
  type: T | readonly [T, ...T[]],
  parts: {
    /** The codec of the content. */
    readonly content: Codec<C>
    /** The base of the codec names: `X` for `XEvent`. Absent: the content's name without `EventContent` at its end. */
    readonly name?: string
    /** The codec of the content that remains after redaction. Absent: any. */
    readonly redacted?: Codec<R>
    /** Optional keys of the event itself, outside its content. */
    readonly optional?: F
    /** What to send instead, if the type is deprecated. */
    readonly deprecated?: string
  },
): MessageLikeEventDefinition<T, C, R, F> {
  const { content, deprecated, name = baseName(content), optional, redacted = JsonObject } = parts
  const fields = { type: typeCodec(type), content }
  const marks = marksOf({ deprecated })
  return {
    kind: 'message-like',
    ...names(type),
    content,
    event: inEnvelope(`${name}Event`, RoomEventEnvelope, fields, optional, marks),
    sync: inEnvelope(`Sync${name}Event`, SyncRoomEventEnvelope, fields, optional, marks),
    redacted: inEnvelope(`Redacted${name}Event`, NoEnvelope, { ...fields, content: redacted }, optional),
  }
}

/**
 * Defines an ephemeral event.
 *
 * @param type - the event type
 * @param parts - the content, and the `name` as in {@link defineState}
 */
export function defineEphemeral<T extends string, C>(
  type: T,
  parts: { readonly content: Codec<C>; readonly name?: string },
): EphemeralEventDefinition<T, C> {
  const { content, name = baseName(content) } = parts
  const fields = { type: literal(type), content }
  return {
    kind: 'ephemeral',
    type,
    content,
    event: inEnvelope(`${name}Event`, EphemeralRoomEventEnvelope, fields),
    sync: inEnvelope(`Sync${name}Event`, NoEnvelope, fields),
  }
}

/**
 * Defines a presence event.
 *
 * @param type - the event type
 * @param parts - the content, and the `name` as in {@link defineState}
 */
export function definePresence<T extends string, C>(
  type: T,
  parts: { readonly content: Codec<C>; readonly name?: string },
): PresenceEventDefinition<T, C> {
  const { content, name = baseName(content) } = parts
  const event = inEnvelope(`${name}Event`, UserEventEnvelope, { type: literal(type), content })
  return { kind: 'presence', type, content, event }
}

/**
 * Defines a global account data event. The content `{}` removes it, since there is no endpoint for that.
 *
 * @param type - the event type, or all of its names, the preferred one first; a trailing `*` matches any suffix
 * @param parts - the content, and the `name` as in {@link defineState}
 */
export function defineGlobalAccountData<T extends string, C>(
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C>; readonly name?: string },
): AccountDataEventDefinition<'global-account-data', T, C> {
  return accountData('global-account-data', type, parts)
}

/** Defines a room account data event. The parameters are those of {@link defineGlobalAccountData}. */
export function defineRoomAccountData<T extends string, C>(
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C>; readonly name?: string },
): AccountDataEventDefinition<'room-account-data', T, C> {
  return accountData('room-account-data', type, parts)
}

function accountData<Kind extends string, T extends string, C>(
  kind: Kind,
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C>; readonly name?: string },
): AccountDataEventDefinition<Kind, T, C> {
  const { content, name = baseName(content) } = parts
  const fields = { type: accountDataTypeCodec(type), content }
  const event = inEnvelope(`${name}Event`, NoEnvelope, fields, undefined, { isClearable: true })
  return { kind, ...names(type), content, event }
}

/**
 * Defines a to-device event.
 *
 * @param type - the event type, or all of its names, the preferred one first
 * @param parts - the content, and the `name` as in {@link defineState}
 */
export function defineToDevice<T extends string, C>(
  type: T | readonly [T, ...T[]],
  parts: { readonly content: Codec<C>; readonly name?: string },
): ToDeviceEventDefinition<T, C> {
  const { content, name = baseName(content) } = parts
  const event = inEnvelope(`${name}Event`, UserEventEnvelope, { type: typeCodec(type), content })
  return { kind: 'to-device', ...names(type), content, event }
}

/**
 * Defines an ephemeral data unit (EDU), which servers exchange.
 *
 * @param type - the `edu_type`
 * @param parts - the content, and the `name` as in {@link defineState}
 */
export function defineEdu<T extends string, C>(
  type: T,
  parts: { readonly content: Codec<C>; readonly name?: string },
): EduDefinition<T, C> {
  const { content, name = baseName(content) } = parts
  return {
    kind: 'edu',
    type,
    content,
    event: object(`${name}Edu`, { edu_type: literal(type), content }) as AnyCodec,
  }
}

/** Returns `RoomName` for the content `RoomNameEventContent`, and `Typing` for `TypingEduContent`. */
function baseName(content: AnyCodec): string {
  return content.name.replace(/(Event|Edu)Content$/, '')
}

function marksOf({
  deprecated,
  isClearable,
}: {
  readonly deprecated?: string | undefined
  readonly isClearable?: boolean
}): Marks {
  return { ...(deprecated !== undefined && { deprecated: { type: deprecated } }), ...(isClearable && { isClearable }) }
}

function typeCodec(type: string | readonly string[]): AnyCodec {
  return typeof type === 'string' ? literal(type) : literals(type.join(' or '), type)
}

/** Like `typeCodec`, with wildcards. It is a separate function, so bundles of room events do not contain it. */
function accountDataTypeCodec(type: string | readonly string[]): AnyCodec {
  const all = typeof type === 'string' ? [type] : type
  if (!all.some((each) => each.endsWith('*'))) return typeCodec(type)
  return identifier(all.join(' or '), all.map(expressionOf).join('|'))
}

/** A regular expression for one name of a type. */
function expressionOf(name: string): string {
  return name.endsWith('*') ? `^${escaped(name.slice(0, -1))}` : `^${escaped(name)}$`
}

function names<T extends string>(type: T | readonly [T, ...T[]]): { readonly type: T; readonly types?: readonly T[] } {
  return typeof type === 'string' ? { type } : { type: type[0], types: type }
}
