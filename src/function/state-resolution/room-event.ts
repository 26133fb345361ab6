/**
 * An event with its auth events.
 *
 * @internal
 * @module
 */
import { byCodePoint } from '../../json/by-code-point.js'
import { ownNumber, ownString } from '../../json/own.js'
import type { RoomPdu } from '../authorization/pdu.js'

export interface RoomEvent {
  readonly id: string
  readonly pdu: RoomPdu
  /** The known events in its `auth_events`. */
  readonly authEvents: readonly RoomEvent[]
  /** Greater than the indices of its auth events if an order is known; otherwise 0. */
  readonly index: number
}

/** Returns the auth event with this type and state key. */
export function authEventAt({ authEvents }: RoomEvent, type: string, stateKey: string): RoomEvent | undefined {
  return authEvents.find((event) => isAt(event, type, stateKey))
}

function isAt({ pdu }: RoomEvent, type: string, stateKey: string): boolean {
  return ownString(pdu, 'type') === type && ownString(pdu, 'state_key') === stateKey
}

/** Compares by timestamp, then by ID, to break ties. */
export function bySendingTime(a: RoomEvent, b: RoomEvent): number {
  return sentAt(a) - sentAt(b) || byCodePoint(a.id, b.id)
}

function sentAt({ pdu }: RoomEvent): number {
  return ownNumber(pdu, 'origin_server_ts') ?? 0
}

/** The lowest index of the events. */
export function lowestIndex(events: Iterable<RoomEvent>): number {
  let lowest = Number.POSITIVE_INFINITY
  for (const { index } of events) lowest = Math.min(lowest, index)
  return lowest
}

/**
 * Returns the auth chain of the events: their auth events, recursively. Events with an index below `floor` are skipped.
 * The events themselves are included only if they are in the chain of another one.
 */
export function authChain(events: Iterable<RoomEvent>, floor: number): Set<RoomEvent> {
  const chain = new Set<RoomEvent>()
  const ahead = [...events]
  for (let event = ahead.pop(); event !== undefined; event = ahead.pop()) {
    for (const authEvent of event.authEvents) {
      if (authEvent.index < floor || chain.has(authEvent)) continue
      chain.add(authEvent)
      ahead.push(authEvent)
    }
  }
  return chain
}

/**
 * Returns the events and their auth chains in an order in which each event is before its auth events. Events that are in
 * their own auth chain, which IDs that are hashes rule out, are in any order.
 */
export function inCitingOrder(events: Iterable<RoomEvent>): readonly RoomEvent[] {
  const seen = new Set<RoomEvent>()
  const ordered: RoomEvent[] = []
  for (const start of events) {
    const open: { readonly event: RoomEvent; next: number }[] = []
    const enter = (event: RoomEvent) => {
      if (seen.has(event)) return
      seen.add(event)
      open.push({ event, next: 0 })
    }
    enter(start)
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const authEvent = last.event.authEvents[last.next++]
      if (authEvent !== undefined) enter(authEvent)
      else {
        ordered.push(last.event)
        open.pop()
      }
    }
  }
  return ordered.reverse()
}
