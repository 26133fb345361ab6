/**
 * The soft-failures of a replay, computed without any shortcut: before each event, the states after all forward
 * extremities are resolved.
 *
 * @module
 */
import { refusalsInState } from '../../src/function/authorization/in-state.js'
import type { RoomPdu, StatePdu } from '../../src/function/authorization/pdu.js'
import { readLevels } from '../../src/function/authorization/question.js'
import { referencesIn } from '../../src/function/authorization/references.js'
import type { RoomReplay } from '../../src/function/replay/replayed-event.js'
import { RoomState } from '../../src/function/room-state/room-state.js'
import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'
import { resolveState } from '../../src/function/state-resolution/resolve-state.js'
import type { TestRoom } from './room.js'

/** Returns the codes of the rules that each event violates by the current state of the room at that point. */
export function naiveSoftFailures({ pdus, version }: TestRoom, { events }: RoomReplay): Map<string, readonly string[]> {
  const byPdu = new Map(Array.from(pdus, ([id, pdu]) => [pdu, id]))
  const rejected = new Set<string>()
  const previousOf = new Map<string, readonly string[]>()
  const stateAfter = new Map<string, RoomState<StatePdu>>()
  const passedOver = new Set<string>()
  const extremities = new Set<string>()
  const failures = new Map<string, readonly string[]>()

  for (const { eventId, pdu, stateBefore, verdict } of events) {
    if (verdict === 'rejected') rejected.add(eventId)
    previousOf.set(eventId, referencesIn(pdu, 'prev_events', ROOM_VERSIONS[version]))
    failures.set(eventId, [])
    if (stateBefore === undefined) continue
    if (verdict !== 'rejected' && extremities.size > 0) failures.set(eventId, failuresOf(pdu))
    const isChange = verdict !== 'rejected' && pdu.state_key !== undefined
    stateAfter.set(eventId, isChange ? stateBefore.apply([pdu as StatePdu]) : stateBefore)
    if (verdict === 'rejected' || failures.get(eventId)?.length !== 0) passedOver.add(eventId)
    else extend(eventId)
  }
  return failures

  function failuresOf(pdu: RoomPdu): readonly string[] {
    const states = Array.from(extremities, (id) =>
      Array.from(stateAfter.get(id) ?? [], (event) => byPdu.get(event) as string),
    )
    const ids = resolveState({
      roomVersion: version,
      states,
      pduById: (id) => pdus.get(id),
      isRejected: (id) => rejected.has(id),
    })
    const state = new RoomState(ids.map((id) => pdus.get(id) as StatePdu))
    const refusals = refusalsInState(
      pdu,
      { roomVersion: version, rules: ROOM_VERSIONS[version] },
      {
        stateEvent: (type, stateKey) => state.get(type, stateKey),
        createId: () => ids.find((id) => pdus.get(id)?.type === 'm.room.create'),
        checks: undefined,
        levelsOf: readLevels,
      },
    )
    return refusals.map(({ code }) => code)
  }

  function extend(eventId: string): void {
    extremities.add(eventId)
    const covered = [...(previousOf.get(eventId) ?? [])]
    for (let past = covered.pop(); past !== undefined; past = covered.pop()) {
      extremities.delete(past)
      if (passedOver.delete(past)) covered.push(...(previousOf.get(past) ?? []))
    }
  }
}
