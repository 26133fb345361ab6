/**
 * The result of replaying a room's history.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#checks-performed-on-receipt-of-a-pdu | Checks performed on receipt of a PDU}
 * @module
 */
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import type { AuthRefusal } from '../authorization/refusal.js'
import type { RoomState } from '../room-state/room-state.js'

/**
 * The verdict on an event.
 *
 * - `accepted`: the rules allow the event
 * - `soft-failed`: the rules allow the event by its auth events and by the state before it, but not by the current
 *   state of the room at that point: it is part of the history, but not sent to clients
 * - `rejected`: the event violates a rule by its auth events or by the state before it
 * - `orphaned`: no path through `prev_events` leads to a create event, so the state before the event is unknown. It may
 *   be rejected by its auth events
 */
export type ReplayVerdict = 'accepted' | 'orphaned' | 'rejected' | 'soft-failed'

/** An event at its place in the history of its room. */
export interface ReplayedEvent<P extends RoomPdu = RoomPdu> {
  /** The ID of the event, computed if the event does not contain it. */
  readonly eventId: string
  /** The event. */
  readonly pdu: P
  /** Whether the event was accepted. */
  readonly verdict: ReplayVerdict
  /** The state before the event; `undefined` if unknown. */
  readonly stateBefore: RoomState<StatePdu<P>> | undefined
  /** The rules that the event violates by its auth events. */
  readonly refusalsByAuthEvents: readonly AuthRefusal[]
  /** The rules that it violates by the state before it; `[]` if that is unknown. */
  readonly refusalsByStateBefore: readonly AuthRefusal[]
  /** The rules that it violates by the current state of the room at that point; `[]` if the event is rejected. */
  readonly refusalsByCurrentState: readonly AuthRefusal[]
  /** The IDs in its `prev_events` and `auth_events` without a known event. */
  readonly missing: readonly string[]
}

/** The history of a room. */
export interface RoomReplay<P extends RoomPdu = RoomPdu> {
  /** In an order in which each comes after its auth events and previous events. */
  readonly events: readonly ReplayedEvent<P>[]
  /** The referenced IDs without a known event, by code point. */
  readonly missing: readonly string[]
  /** Events without an ID, then those that are in their own past, or depend on one that is. They are not judged. */
  readonly unplaced: readonly P[]
  /** The IDs of the forward extremities, by code point: accepted events that no other event refers to. */
  readonly extremities: readonly string[]
  /** The current state of the room: the resolution of the states after all extremities. */
  readonly state: RoomState<StatePdu<P>>
  /** The IDs of the events in `state`, in the same order. */
  readonly stateIds: readonly string[]
}
