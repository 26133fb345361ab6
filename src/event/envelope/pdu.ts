/**
 * Room events as servers keep and exchange them: persistent data units, whatever their type.
 *
 * The room version decides the format. The specification numbers six; of these 3, 4 and 6 are the same JSON, since they
 * differ only in how event IDs are computed and in how strictly canonical JSON is enforced.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#pdus | PDUs}
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import { array, tuple } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, JsonObject, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { taggedUnion } from '../../codec/tagged-union.js'
import { EventId, RoomId, UserId } from '../common/identifier.js'

const contentHashes = object(
  'EventHashes',
  {
    /**
     * In unpadded base64: of the event before any redaction, without `unsigned` and `signatures`. It tells whether the event
     * has been redacted.
     */
    sha256: string,
  },
  {},
)
/** Hashes of an event's content, by algorithm. */
export interface EventHashes extends TypeOf<typeof contentHashes> {}
export const EventHashes: Codec<EventHashes> = contentHashes

const formatFreeFields = {
  content: JsonObject,
  /** One more than the greatest depth of `prev_events`. */
  depth: integer,
  hashes: EventHashes,
  /** Milliseconds since the Unix epoch, by the clock of the sender's server. */
  origin_server_ts: integer,
  sender: UserId,
  /** By server, then by key ID. */
  signatures: record(string, record(string, string)),
  type: string,
}
const formatFreeOptionalFields = {
  state_key: string,
  unsigned: object(
    'PduUnsignedData',
    {},
    {
      /** Milliseconds since the event was sent, as the sending server's clock has it. */
      age: integer,
    },
  ),
}

/** With it, an event is state. */
const decisive = ['state_key'] as const

const referenceHashes = object(
  'ReferenceHashes',
  {},
  {
    /**
     * In unpadded base64: of what redaction leaves of the event. Synapse writes no hash where it has not stored the event
     * yet: beside most references of a new room, for example.
     */
    sha256: string,
  },
)
/** Hashes of an event that another refers to, by algorithm. */
export interface ReferenceHashes extends TypeOf<typeof referenceHashes> {}
export const ReferenceHashes: Codec<ReferenceHashes> = referenceHashes

const eventReference = tuple(EventId, ReferenceHashes)

const pduV1 = object(
  'PduV1',
  {
    ...formatFreeFields,
    auth_events: array(eventReference),
    event_id: EventId,
    prev_events: array(eventReference),
    room_id: RoomId,
  },
  {
    ...formatFreeOptionalFields,
    /** On an `m.room.redaction`: the event that it redacts. */
    redacts: EventId,
  },
  { decisive },
)
/** A PDU of room versions 1 and 2: it names itself, and refers to others by ID and hash. */
export interface PduV1 extends TypeOf<typeof pduV1> {}
export const PduV1: Codec<PduV1> = pduV1

const laterFields = {
  ...formatFreeFields,
  /** The events that allow this one. */
  auth_events: array(EventId),
  /** The events that came right before this one. */
  prev_events: array(EventId),
}

const pduV3 = object(
  'PduV3',
  { ...laterFields, room_id: RoomId },
  {
    ...formatFreeOptionalFields,
    /** On an `m.room.redaction`: the event that it redacts. */
    redacts: EventId,
  },
  { decisive },
)
/** A PDU of room versions 3 to 10: its ID is its hash, and stands nowhere in it. */
export interface PduV3 extends TypeOf<typeof pduV3> {}
export const PduV3: Codec<PduV3> = pduV3

const pduV11 = object('PduV11', { ...laterFields, room_id: RoomId }, formatFreeOptionalFields, { decisive })
/** A PDU of room version 11: what a redaction redacts stands in its content. */
export interface PduV11 extends TypeOf<typeof pduV11> {}
export const PduV11: Codec<PduV11> = pduV11

const createPduV12 = object(
  'CreatePduV12',
  { ...laterFields, type: literal('m.room.create') },
  formatFreeOptionalFields,
  { decisive },
)
/** A PDU of room version 12 and later. The create event has no `room_id`: the room's ID is made of its hash. */
export type PduV12 = TypeOf<typeof createPduV12> | PduV11
export const PduV12: Codec<PduV12> = taggedUnion('PduV12', 'type', { 'm.room.create': createPduV12 }, { other: PduV11 })
