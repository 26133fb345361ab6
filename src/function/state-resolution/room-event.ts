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
