/**
 * State resolution of room version 1.
 *
 * According to the specification, all conflicting memberships form one list; Synapse, and therefore every such room,
 * resolves each user's memberships separately. If no event is allowed, the specification does not define the result;
 * Synapse takes the event with the lowest depth.
 *
 * @internal
 * @module
 */
import { ownNumber } from '../../json/own.js'
import type { StatePdu } from '../authorization/pdu.js'
import { textOfKey } from '../authorization/state-key.js'
import { sha1Hex } from '../hash/sha-1.js'
import type { RoomState } from '../room-state/room-state.js'
import type { Conflict } from './conflicts.js'
import { isAllowed, PartialState, type Resolution } from './resolution.js'
import type { RoomEvent } from './room-event.js'

/** The types to resolve before all others, each based on the results before it. */
const FIRST = ['m.room.power_levels', 'm.room.join_rules', 'm.room.member'] as const

/** Returns the resolved conflicts by place. */
export function resolveV1(
  states: readonly RoomState<StatePdu>[],
  conflicts: ReadonlyMap<string, Conflict>,
  resolution: Resolution,
): ReadonlyMap<string, RoomEvent> {
  const [first] = states
  const state = new PartialState((type, stateKey) => {
    const pdu = conflicts.has(textOfKey(type, stateKey)) ? undefined : first?.get(type, stateKey)
    return pdu && resolution.eventOf(pdu)
  })
  const open: { readonly type: string; readonly events: readonly RoomEvent[] }[] = []
  for (const { first, others, type } of conflicts.values()) {
    const events = new Set<RoomEvent>()
    for (const pdu of [first, ...others.values()]) {
      const event = pdu && resolution.eventOf(pdu)
      if (event !== undefined) events.add(event)
    }
    const [only] = events
    // A missing event does not conflict in this version.
    if (events.size === 1 && only !== undefined) state.accept(only)
    else if (events.size > 1) open.push({ type, events: byDepth(events) })
  }

  for (const type of FIRST) {
    const chosen = open
      .filter((conflict) => conflict.type === type)
      .map(({ events }) => lastInChain(events, state, resolution))
    for (const event of chosen) state.accept(event)
  }
  const rest = open.filter(({ type }) => !FIRST.some((first) => first === type))
  const chosen = rest.map(({ events }) => latestAllowed(events, state, resolution))
  for (const event of chosen) state.accept(event)
  return state.accepted
}

/** Sorts by depth, then by the SHA-1 of the ID, descending. */
function byDepth(events: Iterable<RoomEvent>): readonly RoomEvent[] {
  const ordered = Array.from(events, (event) => ({
    event,
    depth: ownNumber(event.pdu, 'depth') ?? 0,
    hash: sha1Hex(event.id),
  }))
  ordered.sort((a, b) => a.depth - b.depth || (a.hash < b.hash ? 1 : -1))
  return ordered.map(({ event }) => event)
}

/** Returns the last event in the chain of events that are each allowed by the one before. */
function lastInChain(events: readonly RoomEvent[], state: PartialState, resolution: Resolution): RoomEvent {
  const [first, ...others] = events as [RoomEvent, ...RoomEvent[]]
  let chosen = first
  for (const event of others) {
    const { type, state_key } = chosen.pdu
    const before = chosen
    const lookUp = (t: string, k: string) => (t === type && k === state_key ? before : state.get(t, k))
    if (!isAllowed(event, lookUp, resolution)) break
    chosen = event
  }
  return chosen
}

/** Returns the deepest allowed event. */
function latestAllowed(events: readonly RoomEvent[], state: PartialState, resolution: Resolution): RoomEvent {
  const lookUp = (type: string, stateKey: string) => state.get(type, stateKey)
  const allowed = [...events].reverse().find((event) => isAllowed(event, lookUp, resolution))
  return allowed ?? (events[0] as RoomEvent)
}
