/**
 * The mainline ordering: events by the power levels in force when they were sent, oldest first.
 *
 * @internal
 * @module
 */
import { authEventAt, bySendingTime, type RoomEvent } from './room-event.js'

/** Returns the events in the mainline ordering based on `powerLevels`, if the room has any. */
export function inMainlineOrder(events: Iterable<RoomEvent>, powerLevels: RoomEvent | undefined): readonly RoomEvent[] {
  // 0 for the current power levels, 1 for those that they replaced, and so on.
  const positions = new Map<RoomEvent, number>()
  for (let event = powerLevels; event !== undefined && !positions.has(event); event = citedPowerLevels(event)) {
    positions.set(event, positions.size)
  }
  const ordered = Array.from(events, (event) => ({ event, position: mainlinePosition(event, positions) }))
  ordered.sort((a, b) =>
    a.position === b.position ? bySendingTime(a.event, b.event) : b.position > a.position ? 1 : -1,
  )
  return ordered.map(({ event }) => event)
}

/**
 * The position in the mainline of the closest power levels that an event is based on. Stored for all events on the
 * path.
 */
function mainlinePosition(event: RoomEvent, positions: Map<RoomEvent, number>): number {
  const passed = new Set<RoomEvent>()
  let powerLevels = citedPowerLevels(event)
  while (powerLevels !== undefined && !positions.has(powerLevels) && !passed.has(powerLevels)) {
    passed.add(powerLevels)
    powerLevels = citedPowerLevels(powerLevels)
  }
  const position = (powerLevels && positions.get(powerLevels)) ?? Number.POSITIVE_INFINITY
  for (const other of passed) positions.set(other, position)
  return position
}

function citedPowerLevels(event: RoomEvent): RoomEvent | undefined {
  return authEventAt(event, 'm.room.power_levels', '')
}
