import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import {
  levelToNotify,
  levelToSendMessage,
  levelToSendState,
} from '../../../src/function/power-levels/required-level.js'
import { userPowerLevel } from '../../../src/function/power-levels/user-level.js'
import type { RoomCreation } from '../../../src/function/room-version/creators.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'
const CAROL = '@carol:example.org'

const createIn = (room_version: string | undefined, more: object = {}): RoomCreation => ({
  content: { ...(room_version !== undefined && { room_version }), ...more },
  sender: ALICE,
})

const VERSIONS = Object.keys(ROOM_VERSIONS)
const BEFORE_12 = VERSIONS.filter((version) => version !== '12')
const ALL = { ban: 50, events_default: 0, invite: 0, kick: 50, redact: 50, state_default: 50, users_default: 0 }

describe('the defaults', () => {
  test.each(VERSIONS)('of a room of version %s without the event', (version) => {
    const levels = powerLevelsOf(undefined, createIn(version))
    expect(levels).toMatchObject(ALL)
    expect(levelToSendState(levels, 'm.room.name')).toBe(50)
    expect(levelToSendMessage(levels, 'm.room.message')).toBe(0)
    expect(levelToNotify(levels)).toBe(50)
    expect(userPowerLevel(levels, BOB)).toBe(0)
    expect(userPowerLevel(levels, ALICE)).toBe(version === '12' ? Infinity : 100)
  })

  test.each(VERSIONS)('of a room of version %s whose event was cleared or redacted', (version) => {
    const levels = powerLevelsOf({}, createIn(version))
    expect(levels).toMatchObject(ALL)
    expect(userPowerLevel(levels, ALICE)).toBe(version === '12' ? Infinity : 0)
  })

  test('the given levels are kept, and nothing else changes', () => {
    for (const key of Object.keys(ALL)) {
      expect(powerLevelsOf({ [key]: 7 }, createIn('11'))).toMatchObject({ ...ALL, [key]: 7 })
    }
  })
})

describe('how a level is written', () => {
  const [INTEGERS, STRINGS, FRACTIONS] = [
    ['10', '11', '12'],
    ['6', '7', '8', '9'],
    ['1', '2', '3', '4', '5'],
  ] as const
  test.each<[string, unknown, in10: number, in6: number, in1: number]>([
    ['an integer', 30, 30, 30, 30],
    ['below zero', -1, -1, -1, -1],
    ['a string', '30', 50, 30, 30],
    ['a string with zeros before it', '000100', 50, 100, 100],
    ['a string with a plus', '+100', 50, 100, 100],
    ['a string with a minus', '-100', 50, -100, -100],
    ['a string in white space', ' \t\n+0100 ', 50, 100, 100],
    ['a string in a next line, which is white space', '\u008530\u0085', 50, 30, 30],
    ['a string in white space of every width', '\u1680\u2003\u3000+30\u00a0\u2028', 50, 30, 30],
    ['an invalid string after a byte order mark', '\ufeff75', 50, 50, 50],
    ['an invalid string after a zero-width space', '\u200b75', 50, 50, 50],
    ['a string after a separator, which only Python skips', '\u001c75', 50, 50, 50],
    ['a string of minus zero', '-0', 50, 0, 0],
    ['a string that is larger than a double holds exactly', '9223372036854775807', 50, 2 ** 63, 2 ** 63],
    ['a string of two signs', '+-1', 50, 50, 50],
    ['a string with a space after the sign', '- 1', 50, 50, 50],
    ['a string with a point', '30.0', 50, 50, 50],
    ['a string with an exponent', '3e1', 50, 50, 50],
    ['a string with an underscore, which Python reads', '1_000', 50, 50, 50],
    ['a hexadecimal string', '0x10', 50, 50, 50],
    ['a string of other digits, which Python reads', '٣٠', 50, 50, 50],
    ['a string that is larger than any double', '9'.repeat(400), 50, 50, 50],
    ['an empty string', '', 50, 50, 50],
    ['a blank string', ' ', 50, 50, 50],
    ['a sign', '-', 50, 50, 50],
    ['a word', 'Infinity', 50, 50, 50],
    ['a fraction', 50.57, 50, 50, 50],
    ['a fraction, cut off', 30.99, 50, 50, 30],
    ['a fraction below zero, cut off', -1.5, 50, 50, -1],
    ['a fraction between -1 and 0', -0.5, 50, 50, 0],
    ['minus zero', -0, 0, 0, 0],
    ['an exponent', 5.114698e4, 50, 50, 51_146],
    ['infinite, as JSON can write it', JSON.parse('1e999'), 50, 50, 50],
    ['not a number', Number.NaN, 50, 50, 50],
    ['a boolean', true, 50, 50, 50],
    ['null', null, 50, 50, 50],
    ['a list', [30], 50, 50, 50],
    ['undefined', undefined, 50, 50, 50],
  ])('%s', (_, ban, in10, in6, in1) => {
    for (const [versions, level] of [[INTEGERS, in10] as const, [STRINGS, in6] as const, [FRACTIONS, in1] as const]) {
      for (const version of versions) {
        const levels = powerLevelsOf({ ban, events: { a: ban }, users: { [BOB]: ban } }, createIn(version))
        expect([version, levels.ban]).toStrictEqual([version, level])
        // Maps have no defaults: malformed levels are left out.
        const isNone = level === 50 && levels.events.size === 0
        expect(levels.events.get('a')).toBe(isNone ? undefined : level)
        expect(userPowerLevel(levels, BOB)).toBe(isNone ? 0 : level)
      }
    }
  })

  test.each([null, 7, 'users', [1], undefined])('an invalid map: %j', (map) => {
    const levels = powerLevelsOf({ events: map, notifications: map, users: map }, createIn('11'))
    expect([levels.events.size, levels.notifications.size, levels.users.size]).toStrictEqual([0, 0, 0])
  })

  test('names of methods of all objects', () => {
    const levels = powerLevelsOf(JSON.parse('{"events":{"__proto__":1,"toString":2},"users":{}}'), createIn('11'))
    expect(['__proto__', 'toString', 'constructor'].map((type) => levelToSendState(levels, type))).toEqual([1, 2, 50])
    expect(userPowerLevel(levels, 'constructor')).toBe(0)
    expect(levelToNotify(levels, 'valueOf')).toBe(50)
  })

  test('an inherited level counts as absent', () => {
    const inherited = Object.create({ ban: 1, users: { [BOB]: 100 } })
    expect(userPowerLevel(powerLevelsOf(inherited, createIn('11')), BOB)).toBe(0)
    expect(powerLevelsOf(inherited, createIn('11')).ban).toBe(50)
  })
})

describe("the room's creators", () => {
  test.each(BEFORE_12)('have 100 in version %s without an event', (version) => {
    const create = createIn(version, { creator: ALICE })
    expect(userPowerLevel(powerLevelsOf(undefined, create), ALICE)).toBe(100)
    expect(userPowerLevel(powerLevelsOf({ users: { [ALICE]: 30 } }, create), ALICE)).toBe(30)
    expect(userPowerLevel(powerLevelsOf({ users_default: 3 }, create), ALICE)).toBe(3)
    expect(powerLevelsOf(undefined, create).creators.size).toBe(0)
  })

  test('rank above all levels in version 12, regardless of the event', () => {
    const create = createIn('12', { additional_creators: [BOB] })
    const levels = powerLevelsOf({ users: { [ALICE]: -5, [BOB]: 0, [CAROL]: 100 } }, create)
    expect([ALICE, BOB, CAROL].map((user) => userPowerLevel(levels, user))).toStrictEqual([Infinity, Infinity, 100])
    expect([...levels.users.keys()]).toStrictEqual([CAROL])
  })

  test('rules that are given go before those of the event', () => {
    const redacted = { content: { creator: ALICE }, sender: ALICE }
    expect(powerLevelsOf({ ban: '60' }, redacted).ban).toBe(60)
    expect(powerLevelsOf({ ban: '60' }, redacted, ROOM_VERSIONS['10']).ban).toBe(50)
  })
})

describe('bugs of other libraries', () => {
  test('without the event, state takes 50 and invites take nothing (matrix-js-sdk: 0, and 50; matrix-nio: invites 50)', () => {
    const levels = powerLevelsOf(undefined, createIn('10'))
    expect([levelToSendState(levels, 'm.room.topic'), levels.invite]).toStrictEqual([50, 0])
  })

  test('messages and invites take nothing by default (matrix-bot-sdk: 50, and 50)', () => {
    const levels = powerLevelsOf({}, createIn('10'))
    expect([levelToSendMessage(levels, 'm.room.message'), levels.invite]).toStrictEqual([0, 0])
  })

  test('a user who is no longer listed has lost the level (matrix-nio: keeps it)', () => {
    const create = createIn('10')
    expect(userPowerLevel(powerLevelsOf({ users: { [BOB]: 100 } }, create), BOB)).toBe(100)
    expect(userPowerLevel(powerLevelsOf({ users: {} }, create), BOB)).toBe(0)
  })

  test('one odd string takes nothing else with it (trixnity: the whole event)', () => {
    const levels = powerLevelsOf({ ban: ' +60 ', kick: 'x', users: { [BOB]: '+10', [CAROL]: 20 } }, createIn('9'))
    expect([levels.ban, levels.kick]).toStrictEqual([60, 50])
    expect([BOB, CAROL].map((user) => userPowerLevel(levels, user))).toStrictEqual([10, 20])
  })
})

test('never throws, and returns integers for any events', () => {
  const anything = fc.dictionary(
    fc.constantFrom(...Object.keys(ALL), 'users', 'events', 'notifications'),
    fc.anything(),
  )
  const version = fc.oneof(fc.constantFrom(...VERSIONS), fc.anything())
  fc.assert(
    fc.property(fc.option(anything, { nil: undefined }), version, (content, room_version) => {
      const levels = powerLevelsOf(content, { content: { room_version }, sender: ALICE })
      for (const key of Object.keys(ALL)) expect(levels).toHaveProperty(key, expect.toSatisfy(Number.isInteger))
      for (const level of levels.users.values()) expect(Number.isInteger(level)).toBe(true)
    }),
  )
})
