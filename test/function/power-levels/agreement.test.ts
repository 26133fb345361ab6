import { expect, test } from 'vitest'

import { powerLevelsRefusals } from '../../../src/function/power-levels/change-refusals.js'
import { userCanSetPowerLevel } from '../../../src/function/power-levels/permission.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import type { RoomCreation } from '../../../src/function/room-version/creators.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { seeded } from '../../support/random.js'

const CREATORS = ['@creator:x.org', '@founder:y.org'] as const
const USERS = ['@a:x.org', '@b:x.org', '@c:y.org', '@d:z.org'] as const
const TARGETS = [...CREATORS, ...USERS, '@new:x.org', '@:x.org', 'nobody', '@x', '__proto__']
const KEYS = ['ban', 'events_default', 'invite', 'kick', 'redact', 'state_default', 'users_default']
const EVENTS = ['m.room.power_levels', 'm.room.name', 'org.example']
const LEVELS = [-1, 0, 1, 49, 50, 51, 99, 100, 101, 2 ** 53 - 1, -(2 ** 53) + 1]
const WRITTEN = ['50', ' +100 ', '\u00850', '0.5', 50.5, 99.9, -0, null, 'x', '', [], { a: 1 }, true]

const random = seeded(10)
const isOneIn = (count: number) => random() % count === 0
const oneOf = <T>(items: readonly T[]): T => items[random() % items.length] as T

/** A level, or another value that rooms contain. If JSON need not be canonical, it may be infinite. */
function written(isCanonical: boolean): unknown {
  if (isOneIn(4)) return oneOf(WRITTEN)
  return isOneIn(20) && !isCanonical ? 1e300 : oneOf(LEVELS)
}

const some = (names: readonly string[], isCanonical: boolean) =>
  names.filter(() => isOneIn(2)).map((name): [string, unknown] => [name, written(isCanonical)])

const map = (names: readonly string[], isCanonical: boolean): unknown =>
  isOneIn(20) ? oneOf([null, [], 'x']) : Object.fromEntries(some(names, isCanonical))

function room() {
  const version = oneOf(Object.keys(ROOM_VERSIONS) as (keyof typeof ROOM_VERSIONS)[])
  const { explicitlyPrivilegeRoomCreators, strictCanonicalJson } = ROOM_VERSIONS[version]
  const [creator, founder] = CREATORS
  const content = { room_version: version, creator, additional_creators: [founder] }
  const users = explicitlyPrivilegeRoomCreators ? USERS : [...USERS, ...CREATORS]
  const previous = {
    ...Object.fromEntries(some(KEYS, strictCanonicalJson)),
    ...(!isOneIn(5) && { users: map(users, strictCanonicalJson) }),
    ...(!isOneIn(3) && { events: map(EVENTS, strictCanonicalJson) }),
    ...(isOneIn(3) && { notifications: map(['room', 'org.example'], strictCanonicalJson) }),
    ...(isOneIn(5) && { 'org.example.more': 5 }),
  }
  return { create: { content, sender: creator }, previous: isOneIn(10) ? undefined : previous }
}

/** The proposed content: with the level set or removed, and without malformed levels. */
function changed(previous: object, create: RoomCreation, target: string, to: number | undefined): object {
  const isLevel = (value: unknown) => powerLevelsOf({ events: { x: value } }, create).events.has('x')
  const entriesOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.entries(value).filter(([, level]) => isLevel(level)) : []
  const content = Object.entries({ users: {}, ...previous }).flatMap(([key, value]): [string, unknown][] => {
    if (KEYS.includes(key)) return isLevel(value) ? [[key, value]] : []
    if (key !== 'users')
      return key === 'org.example.more' ? [[key, value]] : [[key, Object.fromEntries(entriesOf(value))]]
    const others = entriesOf(value).filter(([user]) => user !== target)
    return [[key, Object.fromEntries(to === undefined ? others : [...others, [target, to]])]]
  })
  return Object.fromEntries(content)
}

test('userCanSetPowerLevel agrees with powerLevelsRefusals', () => {
  const counts = { allowed: 0, refused: 0, unchanged: 0 }
  for (let i = 0; i < 8_000; i++) {
    const { create, previous } = room()
    const levels = powerLevelsOf(previous, create)
    for (let j = 0; j < 4; j++) {
      const [sender, target] = [oneOf([...CREATORS, ...USERS]), oneOf(TARGETS)]
      const current = levels.users.get(target)
      const to = isOneIn(4) ? undefined : isOneIn(3) && Number.isSafeInteger(current) ? current : oneOf(LEVELS)
      const next = changed(previous ?? {}, create, target, to)
      const refusals = powerLevelsRefusals({ sender, previous, next, create })
      const may = userCanSetPowerLevel(levels, sender, target, to)
      expect({ create, previous, sender, target, to, may }).toMatchObject({ may: refusals.length === 0 })
      counts[may ? 'allowed' : 'refused']++
      if (may && to === current) counts.unchanged++
    }
  }
  expect(counts.allowed).toBeGreaterThan(5_000)
  expect(counts.refused).toBeGreaterThan(5_000)
  expect(counts.unchanged).toBeGreaterThan(1_000)
})
