import { describe, expect, test } from 'vitest'

import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { redactionApplies } from '../../../src/function/power-levels/redaction-applies.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { isSharedThere, readShared } from '../../support/shared.js'

const MODERATOR = '@moderator:a.org'
const USER = '@user:a.org'
const CREATOR = '@creator:z.org'
const VERSIONS = Object.keys(ROOM_VERSIONS)
const [V1, V3, V11] = [VERSIONS.slice(0, 2), VERSIONS.slice(2, 10), VERSIONS.slice(10)]

const levelsIn = (room_version: string, content: object = { users: { [MODERATOR]: 50 } }) =>
  powerLevelsOf(content, { content: { room_version }, sender: CREATOR })

/** A redaction of `$b:b.org` as the version writes it. */
function redactionIn(version: string, sender: string, more: object = {}) {
  const redacts = '$b:b.org'
  const named = V11.includes(version) ? { content: { redacts } } : { content: {}, redacts }
  return { type: 'm.room.redaction', sender, event_id: '$a:a.org', ...named, ...more }
}

const event = { sender: '@author:b.org', event_id: '$b:b.org' }

describe.each(VERSIONS)('in room version %s', (version) => {
  const applies = (redaction: object, target: object = event, levels = levelsIn(version)) =>
    redactionApplies(levels, redaction as never, target as never, version)

  test('with the level for redactions', () => {
    expect(applies(redactionIn(version, MODERATOR))).toBe(true)
    expect(applies(redactionIn(version, USER))).toBe(false)
  })

  test('with the level that the room says', () => {
    expect(applies(redactionIn(version, USER), event, levelsIn(version, { redact: 0 }))).toBe(true)
    expect(
      applies(redactionIn(version, MODERATOR), event, levelsIn(version, { redact: 51, users: { [MODERATOR]: 50 } })),
    ).toBe(false)
  })

  test('a level for the type of the event, or for sending redactions, does not matter', () => {
    const events = { 'm.room.redaction': 100, 'm.room.message': 100 }
    expect(
      applies(redactionIn(version, MODERATOR), event, levelsIn(version, { events, users: { [MODERATOR]: 50 } })),
    ).toBe(true)
  })

  test('without the level, of the same server', () => {
    const byServer = { ...event, sender: '@author:a.org' }
    const byId = { event_id: '$a:b.org' }
    expect(applies(redactionIn(version, USER), byServer)).toBe(!V1.includes(version))
    expect(applies(redactionIn(version, USER, byId))).toBe(V1.includes(version))
  })

  test('a port makes another server, and so does case', () => {
    for (const server of ['b.org:80', 'B.org', 'b.org.', 'org']) {
      const redaction = redactionIn(version, `@user:${server}`, { event_id: `$a:${server}` })
      expect(applies(redaction)).toBe(false)
    }
    const sameServer = redactionIn(version, '@user:b.org:80', {
      event_id: '$a:b.org:80',
      ...named(version, '$b:b.org:80'),
    })
    expect(applies(sameServer, { sender: '@author:b.org:80', event_id: '$b:b.org:80' })).toBe(true)
  })

  test('IDs without a server are of no server', () => {
    for (const id of ['', 'x', '@x', '$x']) {
      const redaction = redactionIn(version, id, { event_id: id, ...named(version, id) })
      expect(applies(redaction, { sender: id, event_id: id })).toBe(false)
    }
  })

  test('it names the event', () => {
    expect(applies({ ...redactionIn(version, MODERATOR), redacts: undefined, content: {} })).toBe(false)
    expect(applies(redactionIn(version, MODERATOR, named(version, '$other:b.org')))).toBe(false)
    expect(applies(redactionIn(version, MODERATOR), { sender: event.sender })).toBe(true)
  })

  test('the key of other versions does not count', () => {
    const wrong = V11.includes(version) ? { content: {}, redacts: '$b:b.org' } : { content: { redacts: '$b:b.org' } }
    expect(applies({ type: 'm.room.redaction', sender: MODERATOR, ...wrong })).toBe(false)
    const both = { content: { redacts: '$b:b.org' }, redacts: '$b:b.org' }
    expect(applies({ type: 'm.room.redaction', sender: MODERATOR, ...both })).toBe(true)
  })

  test('it is in the same room', () => {
    const room_id = '!a:b.org'
    expect(applies(redactionIn(version, MODERATOR, { room_id }), { ...event, room_id })).toBe(true)
    expect(applies(redactionIn(version, MODERATOR, { room_id }), { ...event, room_id: '!b:b.org' })).toBe(false)
    expect(applies(redactionIn(version, MODERATOR, { room_id }))).toBe(true)
  })

  test('it is a redaction', () => {
    expect(applies(redactionIn(version, MODERATOR, { type: 'm.room.message' }))).toBe(false)
  })
})

function named(version: string, redacts: string): object {
  return V11.includes(version) ? { content: { redacts } } : { redacts }
}

test('creators of version 12 have every level, before that none', () => {
  for (const version of VERSIONS) {
    const levels = levelsIn(version, { redact: 1000 })
    expect(redactionApplies(levels, redactionIn(version, CREATOR), event, version)).toBe(version === '12')
  }
})

test('an unknown version has the rules of the latest', () => {
  const redaction = { ...redactionIn('12', '@user:b.org'), event_id: '$a' }
  expect(redactionApplies(levelsIn('12'), redaction, event, 'org.example.13')).toBe(true)
  expect(redactionApplies(levelsIn('12'), { ...redaction, content: {}, redacts: '$b:b.org' }, event, '?')).toBe(false)
})

test.skipIf(!isSharedThere)('an independent server says the same of room versions 1 and 2 (needs ../shared)', () => {
  const cases = readShared('vectors/auth.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    // Membership is not checked here.
    .filter(({ rule, room_version, name }) => rule === 'redaction' && V1.includes(room_version) && !/not in/.test(name))
  for (const { room_version, name, allowed, text_allowed = allowed, event, event_id, auth_events } of cases) {
    const content = auth_events.find(({ type }: { type: string }) => type === 'm.room.power_levels')?.content
    const create = auth_events.find(({ type }: { type: string }) => type === 'm.room.create')
    const redaction = { ...event, event_id }
    const applies = redactionApplies(powerLevelsOf(content, create), redaction, { sender: '@x:y.org' }, room_version)
    expect([room_version, name, applies]).toStrictEqual([room_version, name, text_allowed])
  }
  expect(cases.length).toBeGreaterThan(8)
})

test('the versions cover all differences', () => expect([V1.length, V3.length, V11.length]).toEqual([2, 8, 2]))
