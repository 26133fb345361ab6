/**
 * `unsigned`: data that a server adds to an event for a client. Hashes and signatures do not cover it.
 *
 * Events inside it (`redacted_because`, bundled relations) are accepted as any object, because a malformed one must not
 * invalidate the event around it. Decode them separately.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#definition-clientevent | ClientEvent}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, integer, JsonObject, string } from '../../codec/primitive.js'
import { EventId } from '../common/identifier.js'
import { StrippedState } from './stripped-state.js'

const bundledThread = object('BundledThread', {
  /** Number of events in the thread, without the root and without events of ignored users. */
  count: integer,
  /** Whether the requesting user has sent an event to the thread, or its root. */
  current_user_participated: boolean,
  /** The latest event of the thread. */
  latest_event: JsonObject,
})
/** The summary of a thread, on its root. */
export interface BundledThread extends TypeOf<typeof bundledThread> {}
export const BundledThread: Codec<BundledThread> = bundledThread

const bundledReferences = object('BundledReferences', {
  /** The IDs of the events. */
  chunk: array(
    object('BundledReference', {
      /** The ID of an event that refers to this one. */
      event_id: EventId,
    }),
    { independent: true },
  ),
})
/** The events that refer to this one. */
export interface BundledReferences extends TypeOf<typeof bundledReferences> {}
export const BundledReferences: Codec<BundledReferences> = bundledReferences

const bundledRelations = object(
  'BundledRelations',
  {},
  {
    /** Events with an `m.reference` relation to this one. */
    'm.reference': BundledReferences,
    /** The latest valid edit, as an event. Older servers send only its `event_id`, `origin_server_ts` and `sender`. */
    'm.replace': JsonObject,
    /** The thread that starts at this event. */
    'm.thread': BundledThread,
  },
)
/** The bundled aggregations of the relations to an event. */
export interface BundledRelations extends TypeOf<typeof bundledRelations> {}
export const BundledRelations: Codec<BundledRelations> = bundledRelations

const roomState = array(StrippedState, { independent: true })

const unsignedData = object(
  'UnsignedData',
  {},
  {
    /** Milliseconds since the event was sent. Negative or wrong if the clocks of the servers differ. */
    age: integer,
    /** For the `m.room.member` of an invite: stripped state of the room. */
    invite_room_state: roomState,
    /** For the `m.room.member` of a knock: stripped state of the room. */
    knock_room_state: roomState,
    /** Bundled aggregations of the relations to this event. */
    'm.relations': BundledRelations,
    /** The membership of the requesting user at this event, including it. `leave` if they had none. */
    membership: string,
    /** The content of the state event that this one replaced. Absent: there was none, or the client may not see it. */
    prev_content: JsonObject,
    /** The event that redacted this one. If present, the content is redacted. */
    redacted_because: JsonObject,
    /** The state event that this one replaced. */
    replaces_state: EventId,
    /** The transaction ID of the request. Only sent to the device that made it. */
    transaction_id: string,
  },
)
/** Data that a server adds to an event for a client. */
export interface UnsignedData extends TypeOf<typeof unsignedData> {}
export const UnsignedData: Codec<UnsignedData> = unsignedData
