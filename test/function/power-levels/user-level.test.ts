import { describe, expect, test } from 'vitest'

import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { highestUserPowerLevel, userPowerLevel } from '../../../src/function/power-levels/user-level.js'

const [ALICE, BOB, CAROL] = ['@alice:example.org', '@bob:example.org', '@carol:example.org'] as const
const IN_11 = { content: { room_version: '11' }, sender: ALICE }
const IN_12 = { content: { room_version: '12' }, sender: ALICE }

describe('userPowerLevel', () => {
  test.each([
    ['by name', { users: { [BOB]: 50 }, users_default: 5 }, IN_11, BOB, 50],
    ['by name, 0 is a level', { users: { [BOB]: 0 }, users_default: 5 }, IN_11, BOB, 0],
    ['by default', { users: { [BOB]: 50 }, users_default: 5 }, IN_11, CAROL, 5],
    ['a creator', {}, IN_12, ALICE, Infinity],
    ['a creator who is listed anyway', { users: { [ALICE]: 1 } }, IN_12, ALICE, Infinity],
    ['a creator before version 12', {}, IN_11, ALICE, 0],
  ])('%s', (_, content, create, user, level) => {
    expect(userPowerLevel(powerLevelsOf(content, create), user)).toBe(level)
  })
})

describe('highestUserPowerLevel', () => {
  test.each([
    ['no user by name', {}, 0],
    ['somebody', { users: { [BOB]: 50, [CAROL]: 10 } }, 50],
    ['everybody below the default', { users: { [BOB]: -5 }, users_default: 20 }, 20],
    ['everybody below zero', { users: { [BOB]: -5 }, users_default: -20 }, -5],
  ])('%s', (_, content, highest) => {
    expect(highestUserPowerLevel(powerLevelsOf(content, IN_11))).toBe(highest)
    expect(highestUserPowerLevel(powerLevelsOf(content, IN_12))).toBe(highest)
  })
})
