/**
 * The full conflicted set of state resolution in version 2 and later.
 *
 * @internal
 * @module
 */

import type { StatePdu } from '../authorization/pdu.js'
import type { RoomState } from '../room-state/room-state.js'
import { CitingOrder } from './citing-order.js'
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
  const conflicted = statesOfEvents(states.length, conflicts, resolution)
  const full = new Set(conflicted.keys())
  const subgraph = resolution.version.rules.stateResolution === 'v2.1' ? conflictedSubgraph(full) : []
  for (const event of authDifference(states, conflicted, isAgreed, resolution)) full.add(event)
  for (const event of subgraph) full.add(event)
  return full
}

/** A set of states: bit `i` is set if the state with index `i` is in it. */
type States = bigint

/** Returns the conflicted events, and the states that each is in. */
function statesOfEvents(
  count: number,
  conflicts: ReadonlyMap<string, Conflict>,
  { eventOf }: Resolution,
): ReadonlyMap<RoomEvent, States> {
  const statesOf = new Map<RoomEvent, States>()
  const add = (pdu: StatePdu | undefined, states: States) => {
    const event = pdu && eventOf(pdu)
    if (event !== undefined) statesOf.set(event, (statesOf.get(event) ?? 0n) | states)
  }
  for (const { first, others } of conflicts.values()) {
    let withFirst = allOf(count)
    for (const [i, pdu] of others) {
      const state = 1n << BigInt(i)
      add(pdu, state)
      withFirst ^= state
    }
    add(first, withFirst)
  }
  return statesOf
}

function allOf(count: number): States {
  return (1n << BigInt(count)) - 1n
}

/** Returns the events that are in the auth chains of some but not all states. */
function authDifference(
  states: readonly RoomState<StatePdu>[],
  conflicted: ReadonlyMap<RoomEvent, States>,
  isAgreed: (event: RoomEvent) => boolean,
  resolution: Resolution,
): ReadonlySet<RoomEvent> {
  const all = allOf(states.length)
  const difference = partlyInChains(conflicted, all, (event) => {
    const { type, state_key: stateKey } = event.pdu as StatePdu
    return isAgreed(event) && states[0]?.get(type, stateKey) === event.pdu
  })
  if (difference.size === 0) return difference
  // The auth chain of the unconflicted state is part of every chain.
  const agreed: RoomEvent[] = []
  for (const pdu of states[0] ?? []) {
    const event = resolution.eventOf(pdu)
    if (event !== undefined && isAgreed(event)) agreed.push(event)
  }
  for (const event of authChain(agreed, lowestIndex(difference))) difference.delete(event)
  return difference
}

/**
 * Returns the events in the auth chains of conflicted events that are in some but not all states, as far as these chains
 * tell. If the order of the events is known, only its end is looked at: the auth chains of agreed events, and of events
 * in all auth chains, are in all auth chains.
 */
function partlyInChains(
  conflicted: ReadonlyMap<RoomEvent, States>,
  all: States,
  isInAll: (event: RoomEvent) => boolean,
): Set<RoomEvent> {
  // The states in whose auth chains an event is. Each event passes its states on to its auth events.
  const chains = new Map<RoomEvent, States>()
  const ahead = new CitingOrder(conflicted.keys())
  /** The events ahead that have states to pass on, but not all. */
  const partly = new Set(conflicted.keys())
  for (let event = ahead.next(); event !== undefined && partly.size > 0; event = ahead.next()) {
    partly.delete(event)
    const passedOn = isInAll(event) ? all : (conflicted.get(event) ?? 0n) | (chains.get(event) ?? 0n)
    for (const authEvent of event.authEvents) {
      const inChains = (chains.get(authEvent) ?? 0n) | passedOn
      chains.set(authEvent, inChains)
      if (((conflicted.get(authEvent) ?? 0n) | inChains) === all) partly.delete(authEvent)
      else partly.add(authEvent)
    }
  }
  const found = new Set<RoomEvent>()
  for (const [event, inChains] of chains) if (inChains !== all) found.add(event)
  return found
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
