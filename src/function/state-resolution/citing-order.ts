/**
 * The order in which each event is before its auth events.
 *
 * @internal
 * @module
 */
import { Heap } from './heap.js'
import type { RoomEvent } from './room-event.js'

/**
 * Iterates over events and their auth chains, each event before its auth events. Events that are in their own auth chain,
 * which IDs that are hashes rule out, come in any order.
 *
 * If the indices of the events are known, the latest event comes first, and only as much of the auth chains is read as is
 * asked for.
 */
export class CitingOrder {
  readonly #latest = new Heap<RoomEvent>((a, b) => b.index - a.index)
  readonly #seen = new Set<RoomEvent>()
  /** The rest of the order, first event last, if the indices are unknown. */
  readonly #rest: RoomEvent[] | undefined

  constructor(events: Iterable<RoomEvent>) {
    const starts = [...events]
    if (starts.every(({ index }) => index === 0)) this.#rest = authEventsFirst(starts)
    else for (const event of starts) this.#add(event)
  }

  next(): RoomEvent | undefined {
    if (this.#rest !== undefined) return this.#rest.pop()
    const event = this.#latest.pop()
    for (const authEvent of event?.authEvents ?? []) this.#add(authEvent)
    return event
  }

  #add(event: RoomEvent): void {
    if (this.#seen.has(event)) return
    this.#seen.add(event)
    this.#latest.push(event)
  }
}

function authEventsFirst(events: Iterable<RoomEvent>): RoomEvent[] {
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
  return ordered
}
