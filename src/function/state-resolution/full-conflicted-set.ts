/**
 * The full conflicted set of state resolution in version 2 and later.
 *
 * @internal
 * @module
 */

import type { StatePdu } from '../authorization/pdu.js'
import type { RoomState } from '../room-state/room-state.js'
import type { Conflict } from './conflicts.js'
import type { Resolution } from './resolution.js'
import { authChain, lowestIndex, type RoomEvent } from './room-event.js'

/** Returns the conflicted events, the auth difference and, in version 2.1, the conflicted state subgraph. */
export function fullConflictedSet(
  states: readonly RoomState<StatePdu>[],
  conflicts: ReadonlyMap<string, Conflict>,
  isAgreed: (event: RoomEvent) => boolean,
  resolution: Resolution,
): Set<RoomEvent> {
  const conflicted = states.map((_, i) =>
    eventsOf(
      [...conflicts.values()].map(({ pdus }) => pdus[i]),
      resolution,
    ),
  )
  const full = new Set(conflicted.flat())
  const subgraph = resolution.version.rules.stateResolution === 'v2.1' ? conflictedSubgraph(full) : []
  for (const event of authDifference(states, conflicted, isAgreed, resolution)) full.add(event)
  for (const event of subgraph) full.add(event)
  return full
}

function eventsOf(pdus: Iterable<StatePdu | undefined>, { eventOf }: Resolution): readonly RoomEvent[] {
  const events: RoomEvent[] = []
  for (const pdu of pdus) {
    const event = pdu && eventOf(pdu)
    if (event !== undefined) events.push(event)
  }
  return events
}

/** Returns the events that are in the auth chains of some but not all states. */
function authDifference(
  states: readonly RoomState<StatePdu>[],
  conflicted: readonly (readonly RoomEvent[])[],
  isAgreed: (event: RoomEvent) => boolean,
  resolution: Resolution,
): ReadonlySet<RoomEvent> {
  const count = new Map<RoomEvent, number>()
  for (const events of conflicted) {
    for (const event of authChain(events, 0)) count.set(event, (count.get(event) ?? 0) + 1)
  }
  const difference = new Set<RoomEvent>()
  for (const [event, inChains] of count) if (inChains < states.length) difference.add(event)
  if (difference.size === 0) return difference
  // The auth chain of the unconflicted state is part of every chain.
  const agreed = eventsOf(states[0] ?? [], resolution).filter(isAgreed)
  for (const event of authChain(agreed, lowestIndex(difference))) difference.delete(event)
  return difference
}

/** Returns the events on the paths through auth events between conflicted events. */
function conflictedSubgraph(conflicted: ReadonlySet<RoomEvent>): readonly RoomEvent[] {
  const floor = lowestIndex(conflicted)
  const chain = authChain(conflicted, floor)
  // Goes back up from the conflicted events in the chain, to the events that cite them.
  const citedBy = new Map<RoomEvent, RoomEvent[]>()
  for (const event of new Set([...conflicted, ...chain])) {
    for (const authEvent of event.authEvents) {
      const citing = citedBy.get(authEvent)
      if (citing === undefined) citedBy.set(authEvent, [event])
      else citing.push(event)
    }
  }
  const leading = new Set<RoomEvent>()
  const ahead = [...conflicted]
  for (let event = ahead.pop(); event !== undefined; event = ahead.pop()) {
    for (const citing of citedBy.get(event) ?? []) {
      if (leading.has(citing)) continue
      leading.add(citing)
      ahead.push(citing)
    }
  }
  return [...leading]
}
