/**
 * The soft-failures of random rooms with open forks, against a replay that resolves the current state for each event.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import type { KnownRoomVersion } from '../../../src/event/common/room-version.js'
import { replayRoom } from '../../../src/function/replay/replay-room.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { naiveSoftFailures } from '../../support/naive-replay.js'
import { randomRoom } from '../../support/random-room.js'
import { ALICE, BOB, CAROL, TestRoom } from '../../support/room.js'

const ROOMS_PER_VERSION = 25
const levelsOf = (room: TestRoom, users: object, levels: object = {}) => ({
  users: { ...(room.version !== '12' && { [ALICE]: 100 }), ...users },
  ...levels,
})
const powerLevels = (sender: string, content: object, after: string) =>
  ({ type: 'm.room.power_levels', state_key: '', sender, content, after: [after] }) as const

/** Rooms in which Bob or Carol sends `$last`, which their own branch allows and the resolved state does not. */
const TRAPS: Record<string, (room: TestRoom) => void> = {
  'a user who was removed and invited again in one branch, and is joined in all': (room) => {
    room.start({ joinRule: 'invite' })
    room.member('$invite', BOB, 'invite', { sender: ALICE })
    room.member('$join', BOB, 'join')
    room.member('$kick', BOB, 'leave', { sender: ALICE })
    // By its timestamp, it comes after the joins.
    room.member('$invite2', BOB, 'invite', { sender: ALICE, at: 1000 })
    room.member('$join2', BOB, 'join', { at: 50 })
    // It arrives before the removal.
    room.member('$profile', BOB, 'join', { after: ['$join'], at: 6.5 })
    room.message('$last', BOB, { after: ['$join2'], at: 1001 })
  },
  'two first joins, and a room closed in one branch': (room) => {
    room.start()
    room.member('$join', BOB, 'join')
    const content = { join_rule: 'invite' }
    room.add('$closed', { type: 'm.room.join_rules', state_key: '', content })
    room.member('$join2', BOB, 'join', { after: ['$rules'] })
    room.message('$last', BOB)
  },
  'power levels of a user who is banned in one branch': (room) => {
    const { version } = room
    room.start({ levels: levelsOf(room, { [BOB]: 90 }, { users_default: 50 }) })
    room.member('$bob', BOB, 'join')
    room.member('$carol', CAROL, 'join')
    const levels = (ban: number) => levelsOf(room, { [BOB]: 90 }, { users_default: 50, ban })
    room.add('$one', powerLevels(BOB, levels(60), '$carol'))
    // It cites power levels from before Bob's, so it is resolved before them.
    const cited = ['$create', '$levels', '$alice', '$bob'].filter((id) => version !== '12' || id !== '$create')
    const auth_events = version === '2' ? cited.map((id) => [id, {}]) : cited
    room.member('$ban', BOB, 'ban', { sender: ALICE, override: { auth_events } })
    // They arrive before the ban.
    room.add('$other', { ...powerLevels(BOB, levels(70), '$carol'), at: 7.5 })
    room.add('$last', { type: 'm.room.topic', state_key: '', sender: CAROL, content: { topic: 'Tea' }, at: 10 })
  },
  'power levels that forbid the event in one branch': (room) => {
    room.start({ levels: levelsOf(room, {}, { users_default: 50 }) })
    room.member('$carol', CAROL, 'join')
    const levels = (topic: number) => levelsOf(room, {}, { users_default: 50, events: { 'm.room.topic': topic } })
    room.add('$one', powerLevels(ALICE, levels(0), '$carol'))
    room.add('$other', powerLevels(ALICE, levels(75), '$carol'))
    room.add('$last', {
      type: 'm.room.topic',
      state_key: '',
      sender: CAROL,
      content: { topic: 'Tea' },
      after: ['$one'],
    })
  },
}

describe.each(['2', '6', '11', '12'] as const)('room version %s', (version) => {
  test.each(Object.entries(TRAPS))('soft-fails: %s', (_, build) => {
    const room = new TestRoom(version)
    build(room)
    const { events } = replayRoom(room.pdus, version)
    expect(events.filter(({ verdict }) => verdict !== 'accepted').map(({ eventId }) => eventId)).toEqual(['$last'])
    expect(events.at(-1)).toMatchObject({ eventId: '$last', verdict: 'soft-failed' })
  })
})

test('room version 12 soft-fails: a user who was removed before the fork, by a member who changed since', () => {
  const room = new TestRoom('12').start({ joinRule: 'invite' })
  room.member('$invite', BOB, 'invite', { sender: ALICE })
  room.member('$join', BOB, 'join')
  room.member('$kick', BOB, 'leave', { sender: ALICE })
  room.member('$invite2', BOB, 'invite', { sender: ALICE, at: 1000 })
  room.member('$join2', BOB, 'join', { at: 50 })
  room.member('$profile', ALICE, 'join', { at: 51 })
  room.member('$one', BOB, 'join', { at: 52 })
  room.member('$other', BOB, 'join', { after: ['$join2'], at: 53 })
  room.message('$last', BOB)
  const { events } = replayRoom(room.pdus, '12')
  expect(events.at(-1)).toMatchObject({ eventId: '$last', verdict: 'soft-failed' })
})

test('room version 12 accepts: an invited user whose invite has a later timestamp than all joins', () => {
  const room = new TestRoom('12').start({ joinRule: 'invite' })
  room.member('$invite', BOB, 'invite', { sender: ALICE, at: 1000 })
  room.member('$join', BOB, 'join', { at: 50 })
  room.member('$profile', ALICE, 'join', { at: 51 })
  room.member('$one', BOB, 'join', { at: 52 })
  room.member('$other', BOB, 'join', { after: ['$join'], at: 53 })
  room.message('$last', BOB)
  const { events } = replayRoom(room.pdus, '12')
  expect(events.at(-1)).toMatchObject({ eventId: '$last', verdict: 'accepted' })
})

// The keys of the table are the known versions.
test.each(Object.keys(ROOM_VERSIONS) as KnownRoomVersion[])('room version %s', (version) => {
  let [softFailed, forks] = [0, 0]
  for (let seed = 0; seed < ROOMS_PER_VERSION; seed++) {
    const room = randomRoom(version, seed)
    const replayed = replayRoom(room.pdus, version)
    const found = replayed.events.map(({ eventId, refusalsByCurrentState }) => [
      eventId,
      refusalsByCurrentState.map(({ code }) => code),
    ])
    expect(found, `seed ${seed}`).toEqual([...naiveSoftFailures(room, replayed)])
    softFailed += replayed.events.filter(({ verdict }) => verdict === 'soft-failed').length
    if (replayed.extremities.length > 1) forks++
  }
  expect(softFailed).toBeGreaterThan(ROOMS_PER_VERSION / 4)
  expect(forks).toBeGreaterThan(ROOMS_PER_VERSION / 4)
})
