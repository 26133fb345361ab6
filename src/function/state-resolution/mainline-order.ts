/**
 * The mainline ordering: events by the power levels in force when they were sent, oldest first.
 *
 * @internal
 * @module
 */
import { authEventAt, bySendingTime, type RoomEvent } from './room-event.js'

/** Returns the events in the mainline ordering based on `powerLevels`, if the room has any. */
export function inMainlineOrder(events: Iterable<RoomEvent>, powerLevels: RoomEvent | undefined): readonly RoomEvent[] {
  const mainline = new Mainline(powerLevels)
  const ordered = Array.from(events, (event) => ({ event, position: mainline.positionOf(event) }))
  ordered.sort((a, b) =>
    a.position === b.position ? bySendingTime(a.event, b.event) : b.position > a.position ? 1 : -1,
  )
  return ordered.map(({ event }) => event)
}

/** The current power levels, those that they replaced, and so on. If the indices are known, read as far as needed. */
class Mainline {
  /** 0 for the current power levels, 1 for those that they replaced, and so on. */
  readonly #positions = new Map<RoomEvent, number>()
  /** The positions of other power levels: of the closest ones in the mainline that they are based on. */
  readonly #others = new Map<RoomEvent, number>()
  #next: RoomEvent | undefined

  constructor(powerLevels: RoomEvent | undefined) {
    this.#next = powerLevels
  }

  /** The position of the closest power levels in the mainline that an event is based on. */
  positionOf(event: RoomEvent): number {
    const passed = new Set<RoomEvent>()
    let position = Number.POSITIVE_INFINITY
    for (let at = citedPowerLevels(event); at !== undefined && !passed.has(at); at = citedPowerLevels(at)) {
      const known = this.#others.get(at) ?? this.#positionInMainline(at)
      if (known !== undefined) {
        position = known
        break
      }
      passed.add(at)
    }
    for (const other of passed) this.#others.set(other, position)
    return position
  }

  #positionInMainline(powerLevels: RoomEvent): number | undefined {
    const positions = this.#positions
    while (!positions.has(powerLevels) && this.#next !== undefined && this.#next.index >= powerLevels.index) {
      positions.set(this.#next, positions.size)
      this.#next = citedPowerLevels(this.#next)
      if (this.#next !== undefined && positions.has(this.#next)) this.#next = undefined
    }
    return positions.get(powerLevels)
  }
}

function citedPowerLevels(event: RoomEvent): RoomEvent | undefined {
  return authEventAt(event, 'm.room.power_levels', '')
}
