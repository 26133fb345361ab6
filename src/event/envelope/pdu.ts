/**
 * Persistent data units (PDUs): room events of any type in the form that servers store and exchange.
 *
 * The room version determines the format. Formats 3, 4 and 6 of the specification are the same here: they differ only
 * in how event IDs are computed and how strictly canonical JSON is enforced.
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

const contentHashes = object('EventHashes', {
  /**
   * The content hash, in unpadded base64: a hash of the unredacted event without `unsigned` and `signatures`. If it
   * does not match, the event has been redacted or changed.
   */
  sha256: string,
})
/** The content hashes of an event, by algorithm. */
export interface EventHashes extends TypeOf<typeof contentHashes> {}
export const EventHashes: Codec<EventHashes> = contentHashes

const formatFreeFields = {
  /** What the event says. Which fields it has depends on the type. */
  content: JsonObject,
  /** One more than the maximum depth of `prev_events`. */
  depth: integer,
  /** The content hashes of the event. */
  hashes: EventHashes,
  /** Milliseconds since the Unix epoch, by the clock of the sending server. */
  origin_server_ts: integer,
  /** The user who sent the event. */
  sender: UserId,
  /** Signatures by server name, then by key ID. */
  signatures: record(string, record(string, string)),
  /** The event type. */
  type: string,
}
const formatFreeOptionalFields = {
  /** For state events: the state key. Absent: a message-like event. */
  state_key: string,
  /** Data that is not covered by hashes and signatures. */
  unsigned: object(
    'PduUnsignedData',
    {},
    {
      /** Milliseconds since the event was sent, by the clock of the sending server. */
      age: integer,
    },
  ),
}

/** A state key makes an event a state event. */
const decisive = ['state_key'] as const

const referenceHashes = object(
  'ReferenceHashes',
  {},
  {
    /**
     * The reference hash, in unpadded base64: a hash of the redacted event. Synapse omits it for events that it has not
     * stored yet, for example in most references of a new room.
     */
    sha256: string,
  },
)
/** The reference hashes of an event, by algorithm. */
export interface ReferenceHashes extends TypeOf<typeof referenceHashes> {}
export const ReferenceHashes: Codec<ReferenceHashes> = referenceHashes

const eventReferences = array(tuple(EventId, ReferenceHashes))

const pduV1 = object(
  'PduV1',
  {
    ...formatFreeFields,
    /** References to the events that authorize this one. */
    auth_events: eventReferences,
    /** The ID of the event, chosen by the sending server. */
    event_id: EventId,
    /** References to the preceding events. */
    prev_events: eventReferences,
    /** The room that the event belongs to. */
    room_id: RoomId,
  },
  {
    ...formatFreeOptionalFields,
    /** For `m.room.redaction`: the redacted event. */
    redacts: EventId,
  },
  { decisive },
)
/** A PDU of room versions 1 and 2: it contains its event ID, and refers to other events by ID and hash. */
export interface PduV1 extends TypeOf<typeof pduV1> {}
export const PduV1: Codec<PduV1> = pduV1

const eventIds = array(EventId)

const laterFields = {
  ...formatFreeFields,
  /** The events that authorize this one. */
  auth_events: eventIds,
  /** The preceding events. */
  prev_events: eventIds,
}

const laterFieldsInRoom = {
  ...laterFields,
  /** The room that the event belongs to. */
  room_id: RoomId,
}

const pduV3 = object(
  'PduV3',
  laterFieldsInRoom,
  {
    ...formatFreeOptionalFields,
    /** For `m.room.redaction`: the redacted event. */
    redacts: EventId,
  },
  { decisive },
)
/** A PDU of room versions 3 to 10. It does not contain its event ID, which is computed from its hash. */
export interface PduV3 extends TypeOf<typeof pduV3> {}
export const PduV3: Codec<PduV3> = pduV3

const pduV11 = object('PduV11', laterFieldsInRoom, formatFreeOptionalFields, { decisive })
/** A PDU of room version 11. The `redacts` key of a redaction is in its content. */
export interface PduV11 extends TypeOf<typeof pduV11> {}
export const PduV11: Codec<PduV11> = pduV11

const createPduV12 = object(
  'CreatePduV12',
  {
    ...laterFields,
    /** The event type. Events of other types have a `room_id`. */
    type: literal('m.room.create'),
  },
  formatFreeOptionalFields,
  { decisive },
)
/** A PDU of room version 12 and later. The create event has no `room_id`: the room ID is computed from its hash. */
export type PduV12 = TypeOf<typeof createPduV12> | PduV11
export const PduV12: Codec<PduV12> = taggedUnion('PduV12', 'type', { 'm.room.create': createPduV12 }, { other: PduV11 })
