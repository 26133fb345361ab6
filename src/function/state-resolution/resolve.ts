/**
 * Resolves several states into one.
 *
 * @internal
 * @module
 */

import type { StatePdu } from '../authorization/pdu.js'
import { textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'
import { conflictsOf } from './conflicts.js'
import type { Resolution } from './resolution.js'
import { resolveV1 } from './resolve-v1.js'
import { resolveV2 } from './resolve-v2.js'

/** Resolves one or more states. The unconflicted state is kept, and shared with the first state. */
export function resolve(
  states: readonly [RoomState<StatePdu>, ...RoomState<StatePdu>[]],
  resolution: Resolution,
): RoomState<StatePdu> {
  const [first] = states
  const conflicts = conflictsOf(states)
  if (conflicts.size === 0) return first
  const isV1 = resolution.version.rules.stateResolution === 'v1'
  const accepted = (isV1 ? resolveV1 : resolveV2)(states, conflicts, resolution)

  let resolved = first
  for (const [place, { type, stateKey }] of conflicts) {
    if (!accepted.has(place)) resolved = resolved.without(type, stateKey)
  }
  const added: StatePdu[] = []
  for (const { pdu } of accepted.values()) {
    const { type, state_key } = pdu as StatePdu
    // The unconflicted state is kept.
    const isAgreed = !conflicts.has(textOfKey(type, state_key)) && first.get(type, state_key) !== undefined
    if (!isAgreed) added.push(pdu as StatePdu)
  }
  return resolved.apply(added)
}
