/**
 * The differences between states of a room.
 *
 * @internal
 * @module
 */

import type { StatePdu } from '../authorization/pdu.js'
import { textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'

/** A type and state key for which the states differ. */
export interface Conflict {
  readonly type: string
  readonly stateKey: string
  /** The event in the first state. */
  readonly first: StatePdu | undefined
  /** The event in each state that differs from the first, by the index of the state. */
  readonly others: ReadonlyMap<number, StatePdu | undefined>
}

/** Returns the conflicts between states, by place. Fast if the states were derived from one another. */
export function conflictsOf(states: readonly RoomState<StatePdu>[]): ReadonlyMap<string, Conflict> {
  const conflicts = new Map<string, Conflict & { readonly others: Map<number, StatePdu | undefined> }>()
  const [first] = states
  if (first === undefined) return conflicts
  for (const [i, state] of states.entries()) {
    for (const { type, state_key: stateKey, new: pdu } of state.changesSince(first)) {
      const place = textOfKey(type, stateKey)
      const conflict = conflicts.get(place) ?? { type, stateKey, first: first.get(type, stateKey), others: new Map() }
      conflict.others.set(i, pdu)
      conflicts.set(place, conflict)
    }
  }
  return conflicts
}
