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
  /** The event in each state, in the order of the states. */
  readonly pdus: readonly (StatePdu | undefined)[]
}

/** Returns the conflicts between states, by place. Fast if the states were derived from one another. */
export function conflictsOf(states: readonly RoomState<StatePdu>[]): ReadonlyMap<string, Conflict> {
  const conflicts = new Map<string, Conflict>()
  const [first, ...others] = states
  if (first === undefined) return conflicts
  for (const state of others) {
    for (const { type, state_key: stateKey } of state.changesSince(first)) {
      const place = textOfKey(type, stateKey)
      if (conflicts.has(place)) continue
      conflicts.set(place, { type, stateKey, pdus: states.map((other) => other.get(type, stateKey)) })
    }
  }
  return conflicts
}
