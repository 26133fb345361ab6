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
export type EventFormat =
  | 'timeline'
  | 'sync'
  | 'stripped'
  | 'ephemeral'
  | 'presence'
  | 'account_data'
  | 'to_device'
  | 'pdu'
  | 'edu'

const FORMATS: Readonly<Record<EventFormat, true>> = {
  timeline: true,
  sync: true,
  stripped: true,
  ephemeral: true,
  presence: true,
  account_data: true,
  to_device: true,
  pdu: true,
  edu: true,
}

/** Every format. */
export const EVENT_FORMATS: readonly EventFormat[] = Object.keys(FORMATS) as EventFormat[]

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
  return typeof name === 'string' && Object.hasOwn(FORMATS, name)
}

/** The types of known, redacted, cleared and custom events, and those of known events by their type, by format. */
export interface EventsOfFormat {
  timeline: RoomEvents<AnyTimelineEvent, AnyRedactedEvent, RoomEvent, TimelineEventByType>
  sync: RoomEvents<AnySyncTimelineEvent, AnySyncRedactedEvent, SyncRoomEvent, SyncTimelineEventByType>
  stripped: {
    known: AnyStrippedStateEvent
    byType: StrippedStateEventByType
    redacted: never
    cleared: ClearedStateEvent<StrippedState>
    custom: StrippedState
  }
  ephemeral: {
    known: AnySyncEphemeralRoomEvent
    byType: SyncEphemeralEventByType
    redacted: never
    cleared: never
    custom: BasicEvent
  }
  presence: { known: AnyPresenceEvent; byType: PresenceEventByType; redacted: never; cleared: never; custom: SentEvent }
  account_data: {
    known: AnyAccountDataEvent
    byType: AccountDataEventByType
    redacted: never
    cleared: ClearedAccountDataEvent
    custom: BasicEvent
  }
  to_device: {
    known: AnyToDeviceEvent
    byType: ToDeviceEventByType
    redacted: never
    cleared: never
    custom: SentEvent
  }
  pdu: RoomEvents<AnyPdu, AnyRedactedPdu, AnyPduEnvelope, PduByType>
  edu: { known: AnyEdu; byType: EduByType; redacted: never; cleared: never; custom: Edu }
}

/** The constraint for {@link EventsOfFormat} and its extensions in a registry. */
export type EventsByFormat = {
  readonly [K in EventFormat]: {
    readonly known: unknown
    readonly byType: object
    readonly redacted: unknown
    readonly cleared: unknown
    readonly custom: unknown
  }
}

interface RoomEvents<Known, Redacted, Envelope, ByType> {
  known: Known
  byType: ByType
  /** The content that remains after redaction is unknown for unlisted types. */
  redacted: Redacted | (Envelope & { readonly type: Unlisted })
  cleared: ClearedStateEvent<Envelope>
  custom: Envelope
}

/** A cleared state event: its content is `{}` although its type requires more. */
export type ClearedStateEvent<
  Envelope,
  Type extends string = ClearableType<(typeof STATE)[keyof typeof STATE]>,
> = Envelope & {
  readonly content: { readonly [key: string]: never }
  readonly state_key: string
  readonly type: Type
}

/** Cleared account data: its content is `{}` although its type requires more. */
export interface ClearedAccountDataEvent<
  Type extends string = ClearableType<
    | (typeof GLOBAL_ACCOUNT_DATA)[keyof typeof GLOBAL_ACCOUNT_DATA]
    | (typeof ROOM_ACCOUNT_DATA)[keyof typeof ROOM_ACCOUNT_DATA]
  >,
> {
  readonly content: { readonly [key: string]: never }
  readonly type: Type
}

/** The types of definitions that can be cleared and whose content requires more than `{}`. */
export type ClearableType<D extends AnyDefinition> = D extends { readonly isClearable: false }
  ? never
  : D extends {
        readonly content: Codec<infer C>
        readonly kind: 'global-account-data' | 'room-account-data' | 'state'
        readonly type: infer T extends string
      }
    ? Record<never, never> extends C
      ? never
      : Wildcard<T>
    : never
