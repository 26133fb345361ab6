/**
 * `unsigned`: what a server adds to an event for the one it serves. No hash or signature covers it.
 *
 * Events inside it (`redacted_because`, the bundled relations) are any object here: one that is malformed must not take
 * with it the event that carries it. Decode them on their own.
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

const bundledThread = object(
  'BundledThread',
  {
    /** How many events the thread has, its root and those of ignored users not counted. */
    count: integer,
    /** Whether the user who asks has sent to the thread, or has sent its root. */
    current_user_participated: boolean,
    /** The thread's latest event. */
    latest_event: JsonObject,
  },
  {},
)
/** What a server tells of a thread, on its root. */
export interface BundledThread extends TypeOf<typeof bundledThread> {}
export const BundledThread: Codec<BundledThread> = bundledThread

const bundledReferences = object(
  'BundledReferences',
  { chunk: array(object('BundledReference', { event_id: EventId }, {}), { independent: true }) },
  {},
)
/** The events that refer to this one. */
export interface BundledReferences extends TypeOf<typeof bundledReferences> {}
export const BundledReferences: Codec<BundledReferences> = bundledReferences

const bundledRelations = object(
  'BundledRelations',
  {},
  {
    'm.reference': BundledReferences,
    /** The latest valid edit, as an event; older servers give only its `event_id`, `origin_server_ts` and `sender`. */
    'm.replace': JsonObject,
    'm.thread': BundledThread,
  },
)
/** The relations to an event that its server has aggregated. */
export interface BundledRelations extends TypeOf<typeof bundledRelations> {}
export const BundledRelations: Codec<BundledRelations> = bundledRelations

const unsignedData = object(
  'UnsignedData',
  {},
  {
    /** Milliseconds since the event was sent, as the server's clock has it: wrong, even negative, where clocks are. */
    age: integer,
    /** On the `m.room.member` of an invite: what to show of the room. */
    invite_room_state: array(StrippedState, { independent: true }),
    /** On the `m.room.member` of a knock: what to show of the room. */
    knock_room_state: array(StrippedState, { independent: true }),
    'm.relations': BundledRelations,
    /** The membership of the user who asks, after the event: `leave` where they had none. */
    membership: string,
    /** The content of the state event that this one replaced. Only there for those who may see that event. */
    prev_content: JsonObject,
    /** The event that redacted this one. Where it stands, the content has been cut down. */
    redacted_because: JsonObject,
    /** The state event that this one replaced. */
    replaces_state: EventId,
    /** The client's own ID for a message, given back to the device that sent it. */
    transaction_id: string,
  },
)
/** What a server adds to an event for the one it serves. */
export interface UnsignedData extends TypeOf<typeof unsignedData> {}
export const UnsignedData: Codec<UnsignedData> = unsignedData
