/**
 * Large rooms with open forks, in which each branch changes what the rules read.
 *
 * @module
 */
import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'
import { TestRoom } from './room.js'

const ADMIN = '@admin:a.example'

export interface ForkedRoom {
  readonly version: KnownRoomVersion
  readonly events: number
  readonly forks: number
  readonly change: Change
  /** After how many turns of each branch they meet, and part again. Absent: never. */
  readonly roundsUntilMeeting?: number
}

/** What every branch does, besides messages and topics, in turn. */
export type Change = keyof typeof CHANGES

interface Branch {
  readonly room: TestRoom
  readonly number: number
  /** Its own moderator, in the room since before the fork. */
  readonly moderator: string
  last: string
  count: number
}

/** Sends an event of a branch. */
type Send = (branch: Branch) => void

const levelsOf = ({ room: { version } }: Branch, more: object) => ({
  users: {
    ...(!ROOM_VERSIONS[version].explicitlyPrivilegeRoomCreators && { [ADMIN]: 100 }),
    ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [moderatorOf(i), 90])),
  },
  users_default: 50,
  ...more,
})

function moderatorOf(branch: number): string {
  return `@moderator${branch}:a.example`
}

function idOf(branch: Branch): string {
  branch.count++
  return `$${branch.number}-${branch.count}`
}

function powerLevels(sender: (branch: Branch) => string): Send {
  return (branch) => {
    const content = levelsOf(branch, { events: { 'm.room.topic': branch.count % 45, 'm.room.name': branch.number } })
    const id = idOf(branch)
    branch.room.add(id, {
      type: 'm.room.power_levels',
      state_key: '',
      sender: sender(branch),
      content,
      after: [branch.last],
    })
    branch.last = id
  }
}

const joinRules: Send = (branch) => {
  const id = idOf(branch)
  const content = { join_rule: branch.count % 2 === 0 ? 'invite' : 'public' }
  branch.room.add(id, { type: 'm.room.join_rules', state_key: '', sender: ADMIN, content, after: [branch.last] })
  branch.last = id
}

function member(branch: Branch, user: string, membership: string, sender = user): void {
  const id = idOf(branch)
  const content = { membership, displayname: id }
  branch.room.member(id, user, membership, { sender, content, after: [branch.last] })
  branch.last = id
}

/** A new user joins. */
const join: Send = (branch) => member(branch, `@guest${branch.number}-${branch.count}:a.example`, 'join')

/** A user joins and is banned. */
const ban: Send = (branch) => {
  const user = `@guest${branch.number}-${branch.count}:a.example`
  member(branch, user, 'join')
  member(branch, user, 'ban', branch.moderator)
}

/** The same user is removed and joins again. */
const kick: Send = (branch) => {
  const user = `@guest${branch.number}:a.example`
  member(branch, user, 'join')
  member(branch, user, 'leave', branch.moderator)
}

/** All branches remove the same user, who joins again. */
const kickOfAll: Send = (branch) => {
  member(branch, '@guest:a.example', 'join')
  member(branch, '@guest:a.example', 'leave', branch.moderator)
}

/** The admin, who invited everybody, changes their profile. */
const inviterProfile: Send = (branch) => {
  if (branch.number === 0) member(branch, ADMIN, 'join')
  else member(branch, branch.moderator, 'join')
}

const CHANGES = {
  'power levels, by one user': [powerLevels(() => ADMIN)],
  'power levels, by a user of each branch': [powerLevels(({ moderator }) => moderator)],
  'power levels, by users with different levels': [
    powerLevels(({ moderator, number }) => (number === 0 ? ADMIN : moderator)),
  ],
  'join rules': [joinRules],
  joins: [join],
  bans: [ban],
  removals: [kick],
  'removals of the same user': [kickOfAll],
  profiles: [inviterProfile],
  'all of these': [powerLevels(({ moderator }) => moderator), joinRules, join, ban, kick, inviterProfile],
} as const

export const ALL_CHANGES = Object.keys(CHANGES) as Change[]

/** Returns a room in which the branches take turns. */
export function forkedRoom({ change, events, forks, roundsUntilMeeting, version }: ForkedRoom): TestRoom {
  const room = new TestRoom(version)
  const rules = ROOM_VERSIONS[version]
  const creator = rules.useRoomCreateSender ? {} : { creator: ADMIN }
  room.add('$create', {
    type: 'm.room.create',
    sender: ADMIN,
    state_key: '',
    content: { room_version: version, ...creator },
  })
  room.member('$admin', ADMIN, 'join')
  const branches = Array.from({ length: forks }, (_, number): Branch => {
    return { room, number, moderator: moderatorOf(number), last: '', count: 0 }
  })
  const levels = levelsOf(branches[0] as Branch, {})
  room.add('$levels', { type: 'm.room.power_levels', sender: ADMIN, state_key: '', content: levels })
  room.add('$rules', { type: 'm.room.join_rules', sender: ADMIN, state_key: '', content: { join_rule: 'public' } })
  for (const { moderator, number } of branches) {
    room.member(`$invite${number}`, moderator, 'invite', { sender: ADMIN })
    room.member(`$moderator${number}`, moderator, 'join')
  }
  const fork = [...room.pdus.keys()].at(-1) as string
  for (const branch of branches) branch.last = fork
  const sends = CHANGES[change]
  for (let turn = 0; room.pdus.size < events; turn++) {
    const branch = branches[turn % forks] as Branch
    const round = Math.floor(turn / forks)
    ;(sends[round % sends.length] as Send)(branch)
    const { moderator } = branch
    const topic = idOf(branch)
    room.add(topic, {
      type: 'm.room.topic',
      state_key: '',
      sender: moderator,
      content: { topic },
      after: [branch.last],
    })
    const message = idOf(branch)
    branch.last = room.message(message, moderator, { after: [topic] })
    if (roundsUntilMeeting === undefined || (turn + 1) % (roundsUntilMeeting * forks) > 0) continue
    const meeting = room.message(`$meeting${turn}`, ADMIN, { after: branches.map(({ last }) => last) })
    for (const other of branches) other.last = meeting
  }
  return room
}
