/**
 * An event within its room: what it is, and which events allow it.
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
  /** Those of its `auth_events` that are known. */
  readonly authEvents: readonly RoomEvent[]
  /** Greater than that of its auth events, where such an order is known; otherwise 0. */
  readonly index: number
}

/** The auth event of this type and state key. */
export function authEventAt({ authEvents }: RoomEvent, type: string, stateKey: string): RoomEvent | undefined {
  return authEvents.find((event) => isAt(event, type, stateKey))
}

export function isAt({ pdu }: RoomEvent, type: string, stateKey: string): boolean {
  return ownString(pdu, 'type') === type && ownString(pdu, 'state_key') === stateKey
}

/** By time of sending, then by ID: the order of events that nothing else tells apart. */
export function bySendingTime(a: RoomEvent, b: RoomEvent): number {
  return sentAt(a) - sentAt(b) || byCodePoint(a.id, b.id)
}

function sentAt({ pdu }: RoomEvent): number {
  return ownNumber(pdu, 'origin_server_ts') ?? 0
}

/** The lowest index of any of the events. */
export function lowestIndex(events: Iterable<RoomEvent>): number {
  let lowest = Number.POSITIVE_INFINITY
  for (const { index } of events) lowest = Math.min(lowest, index)
  return lowest
}

/**
 * The auth chain of the events: their auth events, those of these, and so on. Nothing below the index `floor` is looked at;
 * the events themselves are in it only where another one's chain has them.
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
