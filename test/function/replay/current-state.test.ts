/**
 * The resolution that is updated, against a new resolution after each event.
 *
 * @module
 */
import { expect, test } from 'vitest'

import type { KnownRoomVersion } from '../../../src/event/common/room-version.js'
import type { RoomPdu, StatePdu } from '../../../src/function/authorization/pdu.js'
import { readLevels } from '../../../src/function/authorization/question.js'
import { CurrentState } from '../../../src/function/replay/current-state.js'
import { orderedHistory, type PastEvent } from '../../../src/function/replay/history.js'
import { replayRoom } from '../../../src/function/replay/replay-room.js'
import type { ReplayedEvent } from '../../../src/function/replay/replayed-event.js'
import type { RoomState } from '../../../src/function/room-state/room-state.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import type { Resolution } from '../../../src/function/state-resolution/resolution.js'
import { resolve } from '../../../src/function/state-resolution/resolve.js'
import { seeded } from '../../support/random.js'
import { randomRoom } from '../../support/random-room.js'
import { ALICE, BOB, TestRoom } from '../../support/room.js'

type State = RoomState<StatePdu>

const ROOMS_PER_VERSION = 10

/** The context in which the states of a room are resolved. */
function replayed(room: TestRoom) {
  const { version } = room
  const { events } = replayRoom(room.pdus, version)
  const history = orderedHistory(room.pdus, ROOM_VERSIONS[version])
  const byPdu = new Map<RoomPdu, PastEvent>(history.events.map((event) => [event.pdu, event]))
  const byId = new Map(history.events.map((event) => [event.id, event]))
  const rejected = new Set(events.filter(({ verdict }) => verdict === 'rejected').map(({ eventId }) => eventId))
  const resolution: Resolution = {
    version: { roomVersion: version, rules: ROOM_VERSIONS[version] },
    eventOf: (pdu) => byPdu.get(pdu),
    eventById: (id) => byId.get(id),
    isRejected: ({ id }) => rejected.has(id),
    checks: undefined,
    levelsOf: readLevels,
  }
  const stateAfter = (id: string) => {
    const { pdu, stateBefore } = events.find(({ eventId }) => eventId === id) as ReplayedEvent
    return (stateBefore as State).apply([pdu as StatePdu])
  }
  return { byId, byPdu, events, rejected, resolution, stateAfter }
}

/** Which states are resolved: those after all open ends of the history, or any. */
type Choice = 'ends' | 'any'

/** Checks the resolution of changing sets of states. Returns how many of them had conflicts. */
function check(room: TestRoom, seed: number, choice: Choice, stepsBetween = 1): number {
  const random = seeded(seed)
  const { byId, byPdu, events, rejected, resolution } = replayed(room)
  const current = new CurrentState(resolution)
  const parents = new Map<State, State>()
  const tips = new Map<string, State>()
  const known: State[] = []
  let states = new Set<State>()
  let conflicts = 0
  for (const [i, { eventId, pdu, stateBefore }] of events.entries()) {
    if (stateBefore === undefined) continue
    const isChange = !rejected.has(eventId) && pdu.state_key !== undefined
    const after = isChange ? stateBefore.apply([pdu as StatePdu]) : stateBefore
    if (after !== stateBefore && random() % 8 > 0) parents.set(after, stateBefore)
    if (random() % 6 > 0) for (const { id } of byId.get(eventId)?.prevEvents ?? []) tips.delete(id)
    tips.set(eventId, after)
    if (i % stepsBetween !== 0) continue
    known.push(after)
    if (choice === 'ends') states = new Set(tips.values())
    else states = new Set([...[...states].filter(() => random() % 4 > 0), known[random() % known.length] as State])
    const [first, ...others] = states
    current.update(states, (state) => parents.get(state))
    const expected = resolve([first as State, ...others], resolution)
    if (states.size > 1) conflicts++
    const asked = new Set(Array.from(room.pdus.values(), ({ state_key, type }) => `${type} ${state_key ?? ''}`))
    for (const key of asked) {
      const [type, stateKey] = key.split(' ') as [string, string]
      const [found, wanted] = [current.get(type, stateKey), expected.get(type, stateKey)]
      if (found !== wanted) {
        expect([eventId, key, found && byPdu.get(found)?.id]).toEqual([
          eventId,
          key,
          wanted && byPdu.get(wanted as RoomPdu)?.id,
        ])
      }
    }
  }
  return conflicts
}

test.each(['2', '11'] as const)(
  'room version %s: a user who left after sending power levels, and a state before that',
  (version) => {
    const room = new TestRoom(version).start({ levels: { users: { [ALICE]: 100, [BOB]: 50 } } })
    room.member('$bob', BOB, 'join')
    const levels = (id: string, topic: number, after: string) => {
      const content = { users: { [ALICE]: 100, [BOB]: 50 }, events: { 'm.room.topic': topic } }
      room.add(id, { type: 'm.room.power_levels', state_key: '', sender: BOB, content, after: [after] })
    }
    levels('$one', 10, '$bob')
    levels('$other', 20, '$bob')
    room.member('$left', BOB, 'leave', { after: ['$one'] })
    const { resolution, stateAfter } = replayed(room)
    const state = (id: string, ...events: string[]) =>
      stateAfter(id).apply(events.map((event) => room.pdus.get(event) as StatePdu))
    const current = new CurrentState(resolution)
    for (const states of [
      [state('$one', '$left'), state('$other', '$left')],
      [state('$one', '$left'), state('$other', '$left'), state('$other')],
      [state('$one', '$left'), state('$other', '$left')],
    ] as const) {
      current.update(new Set(states), () => undefined)
      const expected = resolve(states, resolution)
      expect(current.get('m.room.power_levels', '')).toBe(expected.get('m.room.power_levels', ''))
    }
  },
)

// The keys of the table are the known versions.
const versions = (Object.keys(ROOM_VERSIONS) as KnownRoomVersion[]).filter((version) => version !== '1')

test.each(versions)('room version %s', (version) => {
  let conflicts = 0
  for (let seed = 0; seed < ROOMS_PER_VERSION; seed++) {
    const room = randomRoom(version, seed)
    conflicts += check(room, seed, 'ends')
    check(room, seed, 'ends', 5)
    check(room, seed, 'any')
  }
  expect(conflicts).toBeGreaterThan(ROOMS_PER_VERSION * 10)
})
