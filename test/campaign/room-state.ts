/**
 * Compares `RoomState` with copied maps: the time of one event, while earlier states are kept. Run by `npm run room-state`.
 *
 * @module
 */
import { performance } from 'node:perf_hooks'

import { RoomState, type StateEventFields } from '../../src/function/room-state/room-state.js'

/** The numbers of members in a room. */
const SIZES = [100, 1_000, 10_000, 50_000]
const EVENTS = 2_000

function member(index: number, displayname: string): StateEventFields {
  return { type: 'm.room.member', state_key: `@user${index}:example.org`, content: { membership: 'join', displayname } }
}

type Copied = ReadonlyMap<string, ReadonlyMap<string, StateEventFields>>

function withCopy(state: Copied, event: StateEventFields): Copied {
  return new Map(state).set(event.type, new Map(state.get(event.type)).set(event.state_key, event))
}

/** In microseconds for each event. */
function timeOf<S>(
  start: S,
  events: readonly StateEventFields[],
  apply: (state: S, event: StateEventFields) => S,
): number {
  let last = start
  const kept: S[] = []
  const from = performance.now()
  for (const event of events) {
    last = apply(last, event)
    if (kept.length < 100) kept.push(last)
  }
  return ((performance.now() - from) * 1_000) / events.length
}

console.log('members  RoomState  copied maps (microseconds for each event)')
for (const size of SIZES) {
  const members = Array.from({ length: size }, (_, i) => member(i, 'Before'))
  const events = Array.from({ length: Math.min(EVENTS, 20_000_000 / size) }, (_, i) =>
    member((i * 7919) % size, `After ${i}`),
  )
  const state = new RoomState(members)
  const copied = members.reduce<Map<string, StateEventFields>>(
    (all, event) => all.set(event.state_key, event),
    new Map(),
  )
  const tree = timeOf(state, events, (before, event) => before.apply([event]))
  const copies = timeOf<Copied>(new Map([['m.room.member', copied]]), events.slice(0, 400), withCopy)
  console.log(`${String(size).padStart(7)}  ${tree.toFixed(1).padStart(9)}  ${copies.toFixed(1).padStart(11)}`)
}
