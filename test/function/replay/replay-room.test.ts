import { describe, expect, test } from 'vitest'

import type { RoomPdu } from '../../../src/function/authorization/pdu.js'
import { replayRoom } from '../../../src/function/replay/replay-room.js'
import type { RoomReplay } from '../../../src/function/replay/replayed-event.js'
import { seeded } from '../../support/random.js'
import { ALICE, BOB, CAROL, TestRoom } from '../../support/room.js'
import { hasVectors, readResolveVectors } from '../../support/shared.js'

const VERSIONS = ['1', '2', '6', '11', '12'] as const

const verdicts = ({ events }: RoomReplay) =>
  Object.fromEntries(events.map(({ eventId, verdict }) => [eventId, verdict]))
const replay = (room: TestRoom) => replayRoom(room.pdus, room.version)

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  const rest = [...items]
  return items.map(() => rest.splice(random() % rest.length, 1)[0] as T)
}

describe.each(VERSIONS)('room version %s', (version) => {
  test('a line of events', () => {
    const room = new TestRoom(version).start()
    room.member('$bob', BOB, 'join')
    room.message('$hello', BOB)
    const replayed = replay(room)
    expect(replayed.events.map(({ eventId }) => eventId)).toEqual([...room.pdus.keys()])
    expect(new Set(Object.values(verdicts(replayed)))).toEqual(new Set(['accepted']))
    expect(replayed.extremities).toEqual(['$hello'])
    expect(replayed.stateIds).toEqual(['$create', '$rules', '$alice', '$bob', '$levels'])
    expect(replayed.events.at(-1)?.stateBefore?.get('m.room.member', BOB)).toBe(room.pdus.get('$bob'))
    expect(replayed.events[0]?.stateBefore?.size).toBe(0)
  })

  test('an event that its auth events do not allow, and one that the state before it does not', () => {
    const room = new TestRoom(version).start()
    room.message('$stranger', BOB)
    room.member('$bob', BOB, 'join')
    room.member('$banned', BOB, 'ban', { sender: ALICE })
    // It names the membership from before the ban.
    const auth = ['$create', '$levels', '$bob'].filter((id) => version !== '12' || id !== '$create')
    const auth_events = ['1', '2'].includes(version) ? auth.map((id) => [id, {}]) : auth
    room.message('$evading', BOB, { override: { auth_events } })
    const replayed = replay(room)
    expect(verdicts(replayed)).toMatchObject({ $stranger: 'rejected', $bob: 'accepted', $evading: 'rejected' })
    const [stranger, evading] = ['$stranger', '$evading'].map((id) =>
      replayed.events.find(({ eventId }) => eventId === id),
    )
    expect(stranger?.refusalsByAuthEvents.map(({ code }) => code)).toEqual(['sender-not-joined'])
    expect(evading?.refusalsByAuthEvents).toEqual([])
    expect(evading?.refusalsByStateBefore.map(({ code }) => code)).toEqual(['sender-not-joined'])
    expect(replayed.extremities).toEqual(['$banned'])
  })

  test('an event of a banned user that builds on events from before the ban is soft-failed', () => {
    const room = new TestRoom(version).start()
    room.member('$bob', BOB, 'join')
    room.member('$banned', BOB, 'ban', { sender: ALICE })
    room.message('$evading', BOB, { after: ['$bob'] })
    room.message('$after', ALICE, { after: ['$evading', '$banned'] })
    const replayed = replay(room)
    expect(verdicts(replayed)).toMatchObject({ $evading: 'soft-failed', $after: 'accepted' })
    expect(replayed.extremities).toEqual(['$after'])
  })

  test('a fork: the state is resolved, and a merging event comes after both branches', () => {
    const room = new TestRoom(version).start({
      levels: { users: { [BOB]: 50, ...(version !== '12' && { [ALICE]: 100 }) } },
    })
    room.member('$bob', BOB, 'join')
    room.add('$tea', { type: 'm.room.topic', state_key: '', content: { topic: 'Tea' }, sender: BOB })
    room.member('$kicked', BOB, 'leave', { sender: ALICE, after: ['$bob'] })
    const fork = replay(room)
    expect(fork.extremities).toEqual(['$kicked', '$tea'])
    room.message('$joined', ALICE, { after: ['$kicked', '$tea'] })
    const joined = replay(room)
    expect(joined.extremities).toEqual(['$joined'])
    expect(joined.stateIds).toEqual(fork.stateIds)
    expect(joined.stateIds).toContain('$kicked')
  })

  test('missing events, and events without a path to the create event', () => {
    const room = new TestRoom(version).start()
    room.member('$bob', BOB, 'join')
    room.message('$gap', BOB, { after: ['$lost'], override: {} })
    room.message('$behind', BOB, { after: ['$gap'] })
    room.message('$both', ALICE, { after: ['$bob', '$lost'] })
    const replayed = replay(room)
    expect(replayed.missing).toEqual(['$lost'])
    const gap = replayed.events.find(({ eventId }) => eventId === '$gap')
    expect(gap).toMatchObject({ stateBefore: undefined, missing: ['$lost'] })
    expect(verdicts(replayed)).toMatchObject({ $both: 'accepted' })
    expect(replayed.extremities).toEqual(['$both'])
  })

  test('an orphan that its auth events allow', () => {
    const room = new TestRoom(version).start()
    const prev_events = ['1', '2'].includes(version) ? [['$lost', {}]] : ['$lost']
    room.message('$orphan', ALICE, { override: { prev_events } })
    room.message('$behind', ALICE, { after: ['$orphan'] })
    expect(verdicts(replay(room))).toMatchObject({ $orphan: 'orphaned', $behind: 'orphaned' })
    expect(replay(room).extremities).toEqual(['$rules'])
  })

  test('an event that names a rejected one is rejected', () => {
    const room = new TestRoom(version).start()
    room.member('$carol', CAROL, 'join', { content: { membership: 'nonsense' } })
    room.message('$hello', CAROL)
    const replayed = replay(room)
    const hello = replayed.events.find(({ eventId }) => eventId === '$hello')
    expect(hello?.refusalsByAuthEvents.map(({ code }) => code)).toContain('auth-event-rejected')
    expect(replayed.stateIds).not.toContain('$carol')
  })

  test('the order in which events are given does not matter', () => {
    const room = new TestRoom(version).start()
    room.member('$bob', BOB, 'join')
    room.member('$banned', BOB, 'ban', { sender: ALICE })
    room.message('$evading', BOB, { after: ['$bob'] })
    room.message('$lost', CAROL, { after: ['$nothing'] })
    for (let seed = 0; seed < 20; seed++) {
      expect(replayRoom(shuffled([...room.pdus], seed), version)).toEqual(replay(room))
    }
  })
})

test('the fuller of two copies of an event is used', () => {
  const room = new TestRoom('2').start()
  const topic = room.add('$topic:a.example', { type: 'm.room.topic', state_key: '', content: { topic: 'Tea' } })
  const full = room.pdus.get(topic) as RoomPdu
  const redacted = { ...full, content: {} }
  for (const copies of [
    [full, redacted],
    [redacted, full],
  ]) {
    const pdus = [...room.pdus].filter(([id]) => id !== topic)
    const replayed = replayRoom([...pdus, ...copies], '2')
    expect(replayed.events.at(-1)?.pdu).toBe(full)
  }
})

test('events that have themselves in their past, and events without an ID, are not placed', () => {
  const room = new TestRoom('1').start()
  room.message('$a', ALICE, { after: ['$b'] })
  room.message('$b', ALICE, { after: ['$a'] })
  const nameless = { ...(room.pdus.get('$a') as RoomPdu), event_id: undefined }
  const replayed = replayRoom([...room.pdus, nameless], '1')
  expect(replayed.unplaced).toEqual([nameless, room.pdus.get('$a'), room.pdus.get('$b')])
  expect(replayed.events.length).toBe(4)
})

test('by an unknown room version, nothing is placed', () => {
  const room = new TestRoom('11').start()
  expect(replayRoom(room.pdus, 'org.example').unplaced).toEqual([...room.pdus.values()])
})

describe.skipIf(!hasVectors)('the random rooms of another server (needs ../shared)', () => {
  const rooms = readResolveVectors().map(({ name, pdus, room_version }) => ({ name, pdus, room_version }))

  test('the order in which events are given does not matter', () => {
    for (const [i, { pdus, room_version }] of rooms.entries()) {
      const entries = Object.entries(pdus)
      const { events, ...rest } = replayRoom(entries, room_version)
      const { events: others, ...same } = replayRoom(shuffled(entries, i), room_version)
      expect(same).toEqual(rest)
      expect(others.map(({ eventId, verdict }) => [eventId, verdict])).toEqual(
        events.map(({ eventId, verdict }) => [eventId, verdict]),
      )
    }
  })

  test('an event that the rules refuse is never in a state', () => {
    let refused = 0
    for (const { pdus, room_version } of rooms) {
      const { events, state } = replayRoom(Object.entries(pdus), room_version)
      const rejected = new Set(events.filter(({ verdict }) => verdict === 'rejected').map(({ pdu }) => pdu))
      refused += rejected.size
      for (const { stateBefore } of events) {
        for (const pdu of stateBefore ?? []) expect(rejected.has(pdu)).toBe(false)
      }
      for (const pdu of state) expect(rejected.has(pdu)).toBe(false)
    }
    expect(refused).toBeGreaterThan(0)
  })
})
