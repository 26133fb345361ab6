/**
 * The reverse topological power ordering: auth events before events that cite them, then by power level, highest first.
 *
 * @internal
 * @module
 */
import { userPowerLevel } from '../power-levels/user-level.js'
import { Heap } from './heap.js'
import { citedPowers, type Resolution, senderOf } from './resolution.js'
import { authChain, bySendingTime, lowestIndex, type RoomEvent } from './room-event.js'

/**
 * Returns the events in this order. An event in its own auth chain, which is impossible if IDs are hashes, is left out.
 *
 * An event comes after every event in its auth chain, even if the events between them are not in `events`.
 */
export function inPowerOrder(events: ReadonlySet<RoomEvent>, resolution: Resolution): readonly RoomEvent[] {
  const graph = authChain(events, lowestIndex(events))
  for (const event of events) graph.add(event)

  const waitingFor = new Map<RoomEvent, number>()
  const citedBy = new Map<RoomEvent, RoomEvent[]>()
  const ready: RoomEvent[] = []
  for (const event of graph) {
    const cited = event.authEvents.filter((authEvent) => graph.has(authEvent))
    waitingFor.set(event, cited.length)
    if (cited.length === 0) ready.push(event)
    for (const authEvent of cited) {
      const citing = citedBy.get(authEvent)
      if (citing === undefined) citedBy.set(authEvent, [event])
      else citing.push(event)
    }
  }

  const next = new Heap<Ranked>(byPower)

  const ordered: RoomEvent[] = []
  for (;;) {
    // Events that only connect others are released at once.
    for (let event = ready.pop(); event !== undefined; event = ready.pop()) {
      if (events.has(event)) next.push(ranked(event, resolution))
      else release(event)
    }
    const event = next.pop()?.event
    if (event === undefined) return ordered
    ordered.push(event)
    release(event)
  }

  function release(event: RoomEvent): void {
    for (const citing of citedBy.get(event) ?? []) {
      const left = (waitingFor.get(citing) as number) - 1
      waitingFor.set(citing, left)
      if (left === 0) ready.push(citing)
    }
  }
}

/** An event with the power level of its sender. */
export interface Ranked {
  readonly event: RoomEvent
  readonly level: number
}

/** Reads the power level of the sender from the events that the event cites. */
export function ranked(event: RoomEvent, resolution: Resolution): Ranked {
  const { create, powerLevels } = citedPowers(event, resolution)
  const levels = resolution.levelsOf(powerLevels, create, resolution.version.rules)
  return { event, level: userPowerLevel(levels, senderOf(event)) }
}

/** Compares by the power level of the sender, highest first, then by sending time. */
export function byPower(a: Ranked, b: Ranked): number {
  return a.level === b.level ? bySendingTime(a.event, b.event) : b.level > a.level ? 1 : -1
}
