/**
 * Event formats, and the types of the events in each.
 *
 * @module
 */
import type { Codec } from '../codec/codec.js'
import type { Unlisted } from '../codec/tagged-union.js'
import type { BasicEvent, SentEvent } from '../event/envelope/basic-event.js'
import type { AnyDefinition, Wildcard } from '../event/envelope/definition.js'
import type { Edu } from '../event/envelope/edu.js'
import type { RoomEvent, SyncRoomEvent } from '../event/envelope/room-event.js'
import type { StrippedState } from '../event/envelope/stripped-state.js'
import type { AccountDataEventByType, AnyAccountDataEvent } from './account-data.js'
import type { AnyEdu, EduByType } from './edu.js'
import type { AnySyncEphemeralRoomEvent, SyncEphemeralEventByType } from './ephemeral.js'
import type { GLOBAL_ACCOUNT_DATA } from './global-account-data.js'
import type { AnyPdu, AnyRedactedPdu } from './pdu.js'
import type { AnyPduEnvelope, PduByType } from './pdu-codecs.js'
import type { AnyPresenceEvent, PresenceEventByType } from './presence.js'
import type { ROOM_ACCOUNT_DATA } from './room-account-data.js'
import type { AnyStrippedStateEvent, STATE, StrippedStateEventByType } from './state.js'
import type {
  AnyRedactedEvent,
  AnySyncRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  SyncTimelineEventByType,
  TimelineEventByType,
} from './timeline.js'
import type { AnyToDeviceEvent, ToDeviceEventByType } from './to-device.js'

/** Every format. */
export const EVENT_FORMATS = [
  'timeline',
  'sync',
  'stripped',
  'ephemeral',
  'presence',
  'account_data',
  'to_device',
  'pdu',
  'edu',
] as const

/**
 * The format of an event, which determines its envelope:
 *
 * - `timeline`: a room event, message-like or state, with its `room_id`
 * - `sync`: the same without `room_id`, from `/sync`
 * - `stripped`: stripped state, from invites and knocks
 * - `ephemeral`: typing notifications and receipts, from `/sync`
 * - `presence`, `account_data`, `to_device`
 * - `pdu`: a room event in the form that servers store and exchange
 * - `edu`: an ephemeral data unit, which servers exchange
 */
export type EventFormat = (typeof EVENT_FORMATS)[number]

const FORMATS: ReadonlySet<unknown> = new Set(EVENT_FORMATS)

/**
 * Whether a string is the name of a format, for example one from a configuration or a command line.
 *
 * @example
 * ```ts
 * import { isEventFormat } from 'matrix-event-model'
 *
 * isEventFormat('sync') // => true
 * isEventFormat('Sync') // => false
 * ```
 */
export function isEventFormat(name: unknown): name is EventFormat {
  return FORMATS.has(name)
}

/** The types of the events of each format. */
export interface EventsOfFormat {
  /** Room events with their `room_id`. */
  timeline: RoomEvents<AnyTimelineEvent, AnyRedactedEvent, RoomEvent, TimelineEventByType>
  /** Room events without `room_id`, from `/sync`. */
  sync: RoomEvents<AnySyncTimelineEvent, AnySyncRedactedEvent, SyncRoomEvent, SyncTimelineEventByType>
  /** Stripped state, from invites and knocks. */
  stripped: EventsByOutcome<
    AnyStrippedStateEvent,
    StrippedStateEventByType,
    StrippedState,
    ClearedStateEvent<StrippedState>
  >
  /** Typing notifications and receipts, from `/sync`. */
  ephemeral: EventsByOutcome<AnySyncEphemeralRoomEvent, SyncEphemeralEventByType, BasicEvent>
  /** Presence of users, from `/sync`. */
  presence: EventsByOutcome<AnyPresenceEvent, PresenceEventByType, SentEvent>
  /** Account data, global and of rooms. */
  account_data: EventsByOutcome<AnyAccountDataEvent, AccountDataEventByType, BasicEvent, ClearedAccountDataEvent>
  /** Events between devices, from `/sync`. */
  to_device: EventsByOutcome<AnyToDeviceEvent, ToDeviceEventByType, SentEvent>
  /** Room events in the form that servers store and exchange. */
  pdu: RoomEvents<AnyPdu, AnyRedactedPdu, AnyPduEnvelope, PduByType>
  /** Ephemeral data units, which servers exchange. */
  edu: EventsByOutcome<AnyEdu, EduByType, Edu>
}

/** The constraint for {@link EventsOfFormat} and its extensions in a registry. */
export type EventsByFormat = {
  readonly [K in EventFormat]: EventsByOutcome<unknown, object, unknown, unknown, unknown>
}

/** The types of the events of one format. */
export interface EventsByOutcome<Known, ByType, Custom, Cleared = never, Redacted = never> {
  /** Events of a listed type, with valid content. */
  readonly known: Known
  /** These events, by type. */
  readonly byType: ByType
  /** Redacted events. `never` if events of the format cannot be redacted. */
  readonly redacted: Redacted
  /** Events whose content was replaced with `{}`. `never` if that does not happen in the format. */
  readonly cleared: Cleared
  /** Events of types that are not listed. */
  readonly custom: Custom
}

/** Room events can be redacted. What remains of the content is unknown for unlisted types. */
type RoomEvents<Known, Redacted, Envelope, ByType> = EventsByOutcome<
  Known,
  ByType,
  Envelope,
  ClearedStateEvent<Envelope>,
  Redacted | (Envelope & { readonly type: Unlisted })
>

/** A cleared state event: its content is `{}` although its type requires more. */
export type ClearedStateEvent<
  Envelope,
  Type extends string = ClearableType<(typeof STATE)[keyof typeof STATE]>,
> = Envelope & {
  /** `{}`. */
  readonly content: { readonly [key: string]: never }
  /** What the event is about, for example a user ID. Often empty. */
  readonly state_key: string
  /** The event type. */
  readonly type: Type
}

/** Cleared account data: its content is `{}` although its type requires more. */
export interface ClearedAccountDataEvent<
  Type extends string = ClearableType<
    | (typeof GLOBAL_ACCOUNT_DATA)[keyof typeof GLOBAL_ACCOUNT_DATA]
    | (typeof ROOM_ACCOUNT_DATA)[keyof typeof ROOM_ACCOUNT_DATA]
  >,
> {
  /** `{}`. */
  readonly content: { readonly [key: string]: never }
  /** The event type. */
  readonly type: Type
}

/** The types of definitions that can be cleared and whose content requires more than `{}`. */
export type ClearableType<D extends AnyDefinition> = D extends NeverCleared
  ? never
  : D extends Removable<infer T, infer C>
    ? Record<never, never> extends C
      ? never
      : Wildcard<T>
    : never

/** A definition that says that its events cannot be cleared. */
interface NeverCleared {
  readonly isClearable: false
}

/** A definition of a kind whose events are removed by the content `{}`. */
interface Removable<T extends string, C> {
  readonly content: Codec<C>
  readonly kind: 'global-account-data' | 'room-account-data' | 'state'
  readonly type: T
}
