/**
 * In what the states of a room differ.
 *
 * @internal
 * @module
 */

import type { StatePdu } from '../authorization/pdu.js'
import { textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'

/** A place in which states differ. */
export interface Conflict {
  readonly type: string
  readonly stateKey: string
  /** What each state has there, in the order of the states. */
  readonly pdus: readonly (StatePdu | undefined)[]
}

/** The conflicts between states, by place. It takes little time where the states grew out of each other. */
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
