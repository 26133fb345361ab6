import { describe, expect, test } from 'vitest'
import {
  userCanBan,
  userCanInvite,
  userCanKick,
  userCanNotify,
  userCanRedact,
  userCanSendMessage,
  userCanSendState,
  userCanSetPowerLevel,
  userCanUnban,
} from '../../../src/function/power-levels/permission.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'

const CREATOR = '@creator:example.org'
const ADMIN = '@admin:example.org'
const MODERATOR = '@moderator:example.org'
const PEER = '@peer:example.org'
const USER = '@user:example.org'
const MUTED = '@muted:example.org'

const CREATE_11 = { content: { room_version: '11' }, sender: CREATOR }
const CREATE_12 = { content: { room_version: '12' }, sender: CREATOR }
const USERS = { [ADMIN]: 100, [MODERATOR]: 50, [PEER]: 50, [MUTED]: -1 }
const levelsOf = (content: object = {}, create = CREATE_12) => powerLevelsOf({ users: USERS, ...content }, create)

describe('to send', () => {
  test.each<[string, string, object, boolean]>([
    ['a user', USER, {}, true],
    ['a muted user', MUTED, {}, false],
    ['a user, where it takes more', USER, { events: { 'm.room.message': 1 } }, false],
    ['just enough', MODERATOR, { events: { 'm.room.message': 50 } }, true],
    ['a creator, where it takes more than anyone has', CREATOR, { events_default: 1000 }, true],
    ['an admin, where it takes more than anyone has', ADMIN, { events_default: 1000 }, false],
  ])('a message: %s', (_, user, content, may) => {
    expect(userCanSendMessage(levelsOf(content), user, 'm.room.message')).toBe(may)
  })

  test.each<[string, string, string, string | undefined, boolean]>([
    ['a user', USER, 'm.room.topic', undefined, false],
    ['a moderator', MODERATOR, 'm.room.topic', undefined, true],
    ['under any key', MODERATOR, 'org.example.x', 'some key', true],
    ['under the own ID', MODERATOR, 'org.example.x', MODERATOR, true],
    ['under the ID of someone else', ADMIN, 'org.example.x', MODERATOR, false],
    ['with a state key that only looks like an ID', ADMIN, 'org.example.x', '@', false],
    ['a creator under the ID of someone else', CREATOR, 'org.example.x', MODERATOR, false],
    ['an invite by email', USER, 'm.room.third_party_invite', 'token', true],
    ['an invite by email whose token looks like an ID', USER, 'm.room.third_party_invite', '@token', true],
  ])('state: %s', (_, user, type, stateKey, may) => {
    expect(userCanSendState(levelsOf(), user, type, stateKey)).toBe(may)
  })

  test.each<[string, string, object, boolean]>([
    ['a user', USER, {}, false],
    ['a moderator', MODERATOR, {}, true],
    ['a user, where all may', USER, { notifications: { room: 0 } }, true],
    ['a creator', CREATOR, { notifications: { room: 1000 } }, true],
  ])('@room: %s', (_, user, content, may) => expect(userCanNotify(levelsOf(content), user)).toBe(may))
})

describe('memberships', () => {
  test.each<[string, string, object, boolean]>([
    ['a user', USER, {}, true],
    ['a muted user', MUTED, {}, false],
    ['a user, where it takes more', USER, { invite: 50 }, false],
    ['a creator', CREATOR, { invite: 1000 }, true],
  ])('to invite: %s', (_, user, content, may) => expect(userCanInvite(levelsOf(content), user)).toBe(may))

  describe.each([
    ['kick', userCanKick, { ban: 1000 }],
    ['ban', userCanBan, { kick: 1000 }],
    ['unban', userCanUnban, {}],
  ] as const)('to %s', (name, can, others) => {
    test.each<[string, string, string | undefined, boolean]>([
      ['a user anybody', USER, undefined, false],
      ['a moderator anybody', MODERATOR, undefined, true],
      ['a moderator a user', MODERATOR, USER, true],
      ['a moderator, a muted user', MODERATOR, MUTED, true],
      ['a moderator their peer', MODERATOR, PEER, false],
      ['a moderator themselves', MODERATOR, MODERATOR, false],
      ['a moderator an admin', MODERATOR, ADMIN, false],
      ['a moderator a creator', MODERATOR, CREATOR, false],
      ['a user, a muted user', USER, MUTED, false],
      ['an admin a creator', ADMIN, CREATOR, false],
      ['a creator an admin', CREATOR, ADMIN, true],
      ['a creator themselves', CREATOR, CREATOR, false],
    ])('%s', (_, user, target, may) => expect(can(levelsOf(others), user, target)).toBe(may))

    test('one creator another', () => {
      const create = { ...CREATE_12, content: { room_version: '12', additional_creators: [ADMIN] } }
      expect(can(levelsOf(others, create), ADMIN, CREATOR)).toBe(false)
      expect(can(levelsOf(others, create), CREATOR, ADMIN)).toBe(false)
    })

    test('it takes its level', () => {
      expect(can(levelsOf({ [name]: 51 }), MODERATOR, USER)).toBe(name === 'unban')
      expect(can(levelsOf({ kick: 51, ban: 51 }), MODERATOR, USER)).toBe(false)
      expect(can(levelsOf({ kick: 51, ban: 51 }), ADMIN, USER)).toBe(true)
    })
  })

  test('to unban takes the level for bans and that for kicks', () => {
    expect(userCanUnban(levelsOf({ ban: 51 }), MODERATOR, USER)).toBe(false)
    expect(userCanUnban(levelsOf({ kick: 51 }), MODERATOR, USER)).toBe(false)
    expect(userCanUnban(levelsOf({ kick: 51 }), MODERATOR)).toBe(false)
  })
})

describe('to redact', () => {
  test.each<[string, string, string, object, boolean]>([
    ['their own', USER, USER, {}, true],
    ['that of another', USER, PEER, {}, false],
    ['that of another, where all may', USER, PEER, { redact: 0 }, true],
    ['a moderator that of an admin', MODERATOR, ADMIN, {}, true],
    ['their own, where redactions take more', USER, USER, { events: { 'm.room.redaction': 50 } }, false],
    ['that of another, where redactions take more', MODERATOR, USER, { events: { 'm.room.redaction': 51 } }, false],
    ['their own, where that of others takes more', USER, USER, { redact: 1000 }, true],
    ['their own, muted', MUTED, MUTED, {}, false],
    ['a creator that of another', CREATOR, USER, { redact: 1000, events: { 'm.room.redaction': 1000 } }, true],
  ])('%s', (_, user, author, content, may) => {
    expect(userCanRedact(levelsOf(content), user, author)).toBe(may)
  })
})

describe('userCanSetPowerLevel', () => {
  test.each<[string, string, string, number | undefined, object, boolean]>([
    ['a user of another', USER, PEER, 0, {}, false],
    ['a user of their own', USER, USER, -1, {}, false],
    ['a moderator lifts a user to their own level', MODERATOR, USER, 50, {}, true],
    ['a moderator lifts a user above their own level', MODERATOR, USER, 51, {}, false],
    ['a moderator mutes a user', MODERATOR, USER, -10, {}, true],
    ['a moderator lowers a peer', MODERATOR, PEER, 0, {}, false],
    ['a moderator takes the level of a peer', MODERATOR, PEER, undefined, {}, false],
    ['a moderator lowers an admin', MODERATOR, ADMIN, 0, {}, false],
    ['a moderator removes the level of a muted user', MODERATOR, MUTED, undefined, {}, true],
    ['a moderator steps down', MODERATOR, MODERATOR, 0, {}, true],
    ['a moderator gives up their level', MODERATOR, MODERATOR, undefined, {}, true],
    ['a moderator rises', MODERATOR, MODERATOR, 51, {}, false],
    ['to no number', MODERATOR, USER, Number.NaN, {}, false],
    ['to a fraction, which is not a level', MODERATOR, USER, 1.5, {}, false],
    ['to less than there is', MODERATOR, USER, -(2 ** 53), {}, false],
    ['a user with a high default level is not listed', MODERATOR, USER, 0, { users_default: 50 }, true],
    ['an admin lowers a creator', ADMIN, CREATOR, 0, {}, false],
    ['a creator lists a creator', CREATOR, CREATOR, 100, {}, false],
    ['a creator lowers an admin', CREATOR, ADMIN, 0, {}, true],
    ['a creator gives the most there is', CREATOR, USER, 2 ** 53 - 1, {}, true],
    ['a creator sets a level that only creators have', CREATOR, USER, Infinity, {}, false],
  ])('%s', (_, user, target, to, content, may) => {
    expect(
      userCanSetPowerLevel(levelsOf({ events: { 'm.room.power_levels': 50 }, ...content }), user, target, to),
    ).toBe(may)
  })

  test('takes the level for the event', () => {
    expect(userCanSetPowerLevel(levelsOf({ events: { 'm.room.power_levels': 51 } }), MODERATOR, USER, 1)).toBe(false)
  })

  test.each<[string, string, string, number | undefined, boolean]>([
    ['the level of a peer', MODERATOR, PEER, 50, true],
    ['the level of an admin', MODERATOR, ADMIN, 100, true],
    ['the level of someone who is not listed', MODERATOR, USER, undefined, true],
    ['that a creator is not listed', MODERATOR, CREATOR, undefined, true],
    ['the level of a peer, by one who may not send the event', USER, PEER, 50, false],
  ])('setting the current level: %s', (_, user, target, to, may) => {
    expect(userCanSetPowerLevel(levelsOf({ events: { 'm.room.power_levels': 50 } }), user, target, to)).toBe(may)
  })

  test.each(['bob', '@bob', '', '@bob:b..c', '__proto__'])('%j cannot be listed', (target) => {
    const create = { content: { room_version: '11', creator: CREATOR }, sender: CREATOR }
    expect(userCanSetPowerLevel(powerLevelsOf({ users: { [CREATOR]: 100 } }, create), CREATOR, target, 5)).toBe(false)
  })

  test('a room without the event, where the first one may give any level', () => {
    for (const create of [CREATE_11, CREATE_12]) {
      const levels = powerLevelsOf(undefined, create)
      expect(userCanSetPowerLevel(levels, CREATOR, USER, 1000)).toBe(true)
      expect(userCanSetPowerLevel(levels, USER, USER, 1)).toBe(false)
    }
  })
})
