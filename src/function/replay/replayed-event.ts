/**
 * What replaying a room's history tells of it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#checks-performed-on-receipt-of-a-pdu | Checks performed on receipt of a PDU}
 * @module
 */
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import type { AuthRefusal } from '../authorization/refusal.js'
import type { RoomState } from '../room-state/room-state.js'

/**
 * - `accepted`
 * - `soft-failed`: the event keeps the rules by its auth events and by the state before it, but not by the state that the room
 *   had by then: it takes part in the room's history, but clients are not told
 * - `rejected`: the event breaks a rule by its auth events or by the state before it
 * - `orphaned`: no way leads through `prev_events` to a create event, so that the state before the event is unknown. It is
 *   rejected or not by its auth events
 */
export type ReplayVerdict = 'accepted' | 'orphaned' | 'rejected' | 'soft-failed'

/** An event in its place in the history of its room. */
export interface ReplayedEvent<P extends RoomPdu = RoomPdu> {
  readonly eventId: string
  readonly pdu: P
  readonly verdict: ReplayVerdict
  /** The state before the event; `undefined` where it is unknown. */
  readonly stateBefore: RoomState<StatePdu<P>> | undefined
  /** The rules that the event breaks by its auth events. */
  readonly refusalsByAuthEvents: readonly AuthRefusal[]
  /** The rules that it breaks by the state before it; `[]` where that is unknown. */
  readonly refusalsByStateBefore: readonly AuthRefusal[]
  /** The rules that it breaks by the state that the room had by then; `[]` where the event is rejected. */
  readonly refusalsByCurrentState: readonly AuthRefusal[]
  /** The IDs in its `prev_events` and `auth_events` that no event has. */
  readonly missing: readonly string[]
}

/** The history of a room. */
export interface RoomReplay<P extends RoomPdu = RoomPdu> {
  /** In an order in which each comes after its auth events and previous events. */
  readonly events: readonly ReplayedEvent<P>[]
  /** The IDs that events name and no event has, in code point order. */
  readonly missing: readonly string[]
  /** Events without an ID, then those that have themselves in their past, or an event that does: they are not judged. */
  readonly unplaced: readonly P[]
  /** The IDs of the forward extremities, in code point order: accepted events that no other builds on. */
  readonly extremities: readonly string[]
  /** The state of the room: that after all extremities, resolved. */
  readonly state: RoomState<StatePdu<P>>
  /** The IDs of the events of `state`, in its order. */
  readonly stateIds: readonly string[]
}
