/**
 * The ways in which an event travels, and which codecs are for each.
 *
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import type { JsonObject } from '../codec/primitive.js'
import type { RoomVersion } from '../common/room-version.js'
import { BasicEvent, SentEvent } from '../envelope/basic-event.js'
import { Edu } from '../envelope/edu.js'
import { PduV1, PduV3, PduV11, PduV12 } from '../envelope/pdu.js'
import { RoomEvent, SyncRoomEvent } from '../envelope/room-event.js'
import { StrippedState } from '../envelope/stripped-state.js'
import { AnySyncEphemeralRoomEvent, EPHEMERAL } from '../kind/ephemeral.js'
import {
  type AnyPdu,
  AnyPduV1,
  AnyPduV3,
  AnyPduV11,
  AnyPduV12,
  type AnyRedactedPdu,
  AnyRedactedPduV1,
  AnyRedactedPduV3,
  AnyRedactedPduV11,
  AnyRedactedPduV12,
} from '../kind/pdu.js'
import { AnyPresenceEvent, PRESENCE } from '../kind/presence.js'
import { AnyStrippedStateEvent, STATE, type StateEventType } from '../kind/state.js'
import {
  AnyRedactedEvent,
  AnySyncRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  TIMELINE,
} from '../kind/timeline.js'

/**
 * How an event travels, which decides what surrounds its content:
 *
 * - `timeline`: a room event, message-like or state, with its `room_id`; `sync`: the same without, from `/sync`
 * - `stripped`: state as invites and knocks show it
 * - `ephemeral`: typing, receipts
 * - `presence`, `account_data`, `to_device`
 * - `pdu`: a room event as servers keep it; `edu`: what servers tell each other beside events
 */
export type EventKind =
  | 'timeline'
  | 'sync'
  | 'stripped'
  | 'ephemeral'
  | 'presence'
  | 'account_data'
  | 'to_device'
  | 'pdu'
  | 'edu'

/** What an event of each kind can turn out to be. */
export interface EventsOfKind {
  timeline: RoomEvents<AnyTimelineEvent, AnyRedactedEvent, RoomEvent>
  sync: RoomEvents<AnySyncTimelineEvent, AnySyncRedactedEvent, SyncRoomEvent>
  stripped: { known: AnyStrippedStateEvent; redacted: never; cleared: Cleared<StrippedState>; custom: StrippedState }
  ephemeral: { known: AnySyncEphemeralRoomEvent; redacted: never; cleared: never; custom: BasicEvent }
  presence: { known: AnyPresenceEvent; redacted: never; cleared: never; custom: SentEvent }
  account_data: { known: never; redacted: never; cleared: never; custom: BasicEvent }
  to_device: { known: never; redacted: never; cleared: never; custom: SentEvent }
  pdu: RoomEvents<AnyPdu, AnyRedactedPdu, PduV1 | PduV3 | PduV11 | PduV12>
  edu: { known: never; redacted: never; cleared: never; custom: Edu }
}

interface RoomEvents<Known, Redacted, Envelope> {
  known: Known
  redacted: Redacted | Envelope
  cleared: Cleared<Envelope>
  custom: Envelope
}

/** A state event of a listed type whose content is `{}` though its type asks for more. */
type Cleared<Envelope> = Envelope & {
  readonly content: { readonly [key: string]: never }
  readonly state_key: string
  readonly type: StateEventType
}

/** The codecs of one kind. */
export interface KindCodecs {
  /** The key that holds the event type. */
  readonly typeKey: 'type' | 'edu_type'
  /** The envelope: all that can be said of a type which is not listed. */
  readonly envelope: AnyCodec
  /** The listed types. */
  readonly types: JsonObject
  /** For the listed types. */
  readonly known?: AnyCodec
  /** For the listed types, once redacted. Absent where nothing is ever redacted. */
  readonly redacted?: AnyCodec
}

const CODECS: { readonly [K in Exclude<EventKind, 'pdu'>]: KindCodecs } = {
  timeline: {
    typeKey: 'type',
    types: TIMELINE,
    envelope: RoomEvent,
    known: AnyTimelineEvent,
    redacted: AnyRedactedEvent,
  },
  sync: {
    typeKey: 'type',
    types: TIMELINE,
    envelope: SyncRoomEvent,
    known: AnySyncTimelineEvent,
    redacted: AnySyncRedactedEvent,
  },
  stripped: { typeKey: 'type', types: STATE, envelope: StrippedState, known: AnyStrippedStateEvent },
  ephemeral: { typeKey: 'type', types: EPHEMERAL, envelope: BasicEvent, known: AnySyncEphemeralRoomEvent },
  presence: { typeKey: 'type', types: PRESENCE, envelope: SentEvent, known: AnyPresenceEvent },
  account_data: { typeKey: 'type', types: {}, envelope: BasicEvent },
  to_device: { typeKey: 'type', types: {}, envelope: SentEvent },
  edu: { typeKey: 'edu_type', types: {}, envelope: Edu },
}

const pdu = { typeKey: 'type', types: TIMELINE } as const
const PDU_V1: KindCodecs = { ...pdu, envelope: PduV1, known: AnyPduV1, redacted: AnyRedactedPduV1 }
const PDU_V3: KindCodecs = { ...pdu, envelope: PduV3, known: AnyPduV3, redacted: AnyRedactedPduV3 }
const PDU_V11: KindCodecs = { ...pdu, envelope: PduV11, known: AnyPduV11, redacted: AnyRedactedPduV11 }
const PDU_V12: KindCodecs = { ...pdu, envelope: PduV12, known: AnyPduV12, redacted: AnyRedactedPduV12 }

/** The format of PDUs by room version. */
const PDU_CODECS: ReadonlyMap<RoomVersion, KindCodecs> = new Map([
  ['1', PDU_V1],
  ['2', PDU_V1],
  ['3', PDU_V3],
  ['4', PDU_V3],
  ['5', PDU_V3],
  ['6', PDU_V3],
  ['7', PDU_V3],
  ['8', PDU_V3],
  ['9', PDU_V3],
  ['10', PDU_V3],
  ['11', PDU_V11],
  ['12', PDU_V12],
])

/** The codecs for a kind. A PDU of a room version that nobody knows is read as one of the latest. */
export function codecsFor(kind: EventKind, roomVersion: RoomVersion | undefined): KindCodecs {
  return kind === 'pdu' ? (PDU_CODECS.get(roomVersion ?? '') ?? PDU_V12) : CODECS[kind]
}
