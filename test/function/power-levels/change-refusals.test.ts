import { describe, expect, test } from 'vitest'

import { type PowerLevelsRefusalCode, powerLevelsRefusals } from '../../../src/function/power-levels/change-refusals.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'
import { isSharedThere, readStored, roomOf } from '../../support/shared.js'

const CREATOR = '@creator:example.org'
const ADMIN = '@admin:example.org'
const MODERATOR = '@moderator:example.org'
const PEER = '@peer:example.org'
const USER = '@user:example.org'

const createIn = (room_version: string, more: object = {}) => ({ content: { room_version, ...more }, sender: CREATOR })
const PREVIOUS = {
  events: { 'm.room.power_levels': 50, 'm.room.tombstone': 100, 'm.room.name': 25 },
  kick: 75,
  notifications: { room: 60, 'org.example.way': 10 },
  users: { [ADMIN]: 100, [MODERATOR]: 50, [PEER]: 50, [USER]: 10 },
}

type Refusals = readonly [code: PowerLevelsRefusalCode, ...path: string[]][]

function refusals(next: object, options: { sender?: string; version?: string; previous?: object | undefined } = {}) {
  const { sender = MODERATOR, version = '11' } = options
  const previous = 'previous' in options ? options.previous : PREVIOUS
  return powerLevelsRefusals({ sender, previous, next, create: createIn(version) }).map((refusal) => {
    const { code, path, message } = refusal
    expect(refusal).toStrictEqual({ code, path, message })
    expect(message).toMatch(/^(?:[a-z_]+(?:\.\w+|\["[^"]*"\])?: )?[^\n]{10,99}$/)
    return [code, ...path] as const
  })
}

describe('changes by a moderator with 50', () => {
  const { users, events, notifications } = PREVIOUS
  const without = (map: object, name: string) => Object.fromEntries(Object.entries(map).filter(([key]) => key !== name))
  test.each<[string, object, Refusals]>([
    ['nothing changes', PREVIOUS, []],
    ['the same in another order', Object.fromEntries(Object.entries(PREVIOUS).reverse()), []],
    ['unknown keys', { ...PREVIOUS, 'org.example.level': 1000 }, []],

    ['a level added', { ...PREVIOUS, invite: 50 }, []],
    ['a level added above their own', { ...PREVIOUS, invite: 51 }, [['new-too-high', 'invite']]],
    ['a level below its default', { ...PREVIOUS, ban: 0 }, []],
    ['a level changed that is above their own', { ...PREVIOUS, kick: 50 }, [['current-too-high', 'kick']]],
    [
      'a level changed, above their own before and after',
      { ...PREVIOUS, kick: 76 },
      [
        ['current-too-high', 'kick'],
        ['new-too-high', 'kick'],
      ],
    ],
    ['a level removed that is above their own', without(PREVIOUS, 'kick'), [['current-too-high', 'kick']]],

    ['an event type added', { ...PREVIOUS, events: { ...events, a: 50 } }, []],
    ['an event type added above', { ...PREVIOUS, events: { ...events, a: 51 } }, [['new-too-high', 'events', 'a']]],
    ['an event type changed', { ...PREVIOUS, events: { ...events, 'm.room.name': 50 } }, []],
    ['an event type changed that is as high', { ...PREVIOUS, events: { ...events, 'm.room.power_levels': 0 } }, []],
    ['an event type removed', { ...PREVIOUS, events: without(events, 'm.room.name') }, []],
    [
      'an event type changed that is above',
      { ...PREVIOUS, events: { ...events, 'm.room.tombstone': 0 } },
      [['current-too-high', 'events', 'm.room.tombstone']],
    ],
    ['all event types removed', without(PREVIOUS, 'events'), [['current-too-high', 'events', 'm.room.tombstone']]],

    ['a notification changed', { ...PREVIOUS, notifications: { ...notifications, 'org.example.way': 50 } }, []],
    [
      'a notification added above',
      { ...PREVIOUS, notifications: { ...notifications, a: 51 } },
      [['new-too-high', 'notifications', 'a']],
    ],
    [
      'a notification changed that is above',
      { ...PREVIOUS, notifications: { ...notifications, room: 50 } },
      [['current-too-high', 'notifications', 'room']],
    ],

    ['a user added', { ...PREVIOUS, users: { ...users, '@new:example.org': 50 } }, []],
    [
      'a user added above',
      { ...PREVIOUS, users: { ...users, '@new:example.org': 51 } },
      [['new-too-high', 'users', '@new:example.org']],
    ],
    ['a user lifted', { ...PREVIOUS, users: { ...users, [USER]: 50 } }, []],
    ['a user removed', { ...PREVIOUS, users: without(users, USER) }, []],
    ['a peer lowered', { ...PREVIOUS, users: { ...users, [PEER]: 0 } }, [['current-too-high', 'users', PEER]]],
    ['a peer removed', { ...PREVIOUS, users: without(users, PEER) }, [['current-too-high', 'users', PEER]]],
    ['an admin lowered', { ...PREVIOUS, users: { ...users, [ADMIN]: 0 } }, [['current-too-high', 'users', ADMIN]]],
    ['themselves lowered', { ...PREVIOUS, users: { ...users, [MODERATOR]: 0 } }, []],
    ['themselves removed', { ...PREVIOUS, users: without(users, MODERATOR) }, []],
    [
      'themselves lifted',
      { ...PREVIOUS, users: { ...users, [MODERATOR]: 51 } },
      [['new-too-high', 'users', MODERATOR]],
    ],
    [
      'several at once, in the order of the rules',
      { ...PREVIOUS, invite: 60, users: { ...users, [PEER]: 0, [USER]: 60 }, events: { ...events, a: 60 } },
      [
        ['new-too-high', 'invite'],
        ['new-too-high', 'events', 'a'],
        ['current-too-high', 'users', PEER],
        ['new-too-high', 'users', USER],
      ],
    ],
  ])('%s', (_, next, expected) => expect(refusals(next)).toStrictEqual(expected))

  test('an absent level counts as its default', () => {
    const previous = { events: { 'm.room.power_levels': 10 }, users: { [USER]: 10 } }
    const options = { sender: USER, previous }
    expect(refusals({ ...previous, ban: 0 }, options)).toStrictEqual([['current-too-high', 'ban']])
    expect(refusals({ ...previous, invite: 10 }, options)).toStrictEqual([])
    expect(refusals(previous, { sender: USER, previous: { ...previous, redact: 5 } })).toStrictEqual([
      ['new-too-high', 'redact'],
    ])
  })

  test('a user who may not send the event at all', () => {
    expect(refusals(PREVIOUS, { sender: USER })).toStrictEqual([['sender-below-needed']])
  })
})

describe('in a room without power levels', () => {
  test.each(Object.keys(ROOM_VERSIONS))('the creator sets any, in version %s', (version) => {
    const next = { users: { [USER]: 1000 }, ban: 1000 }
    expect(refusals(next, { sender: CREATOR, version, previous: undefined })).toStrictEqual([])
  })

  test('others may not', () => {
    expect(refusals({}, { previous: undefined })).toStrictEqual([['sender-below-needed']])
  })

  test('the content is checked nevertheless', () => {
    const options = { sender: CREATOR, previous: undefined }
    expect(refusals({ ban: '50' }, options)).toStrictEqual([['not-a-level', 'ban']])
  })
})

describe('valid contents', () => {
  const versions = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  const ALL = versions(1, 12)
  const FROM_10 = versions(10, 12)
  test.each<[string, object, refusedIn: readonly string[], Refusals]>([
    ['a string', { invite: '5' }, versions(10, 12), [['not-a-level', 'invite']]],
    ['a fraction', { invite: 5.5 }, versions(6, 12), [['not-a-level', 'invite']]],
    ['an empty string', { invite: '' }, FROM_10, [['not-a-level', 'invite']]],
    ['a word', { invite: 'five' }, FROM_10, [['not-a-level', 'invite']]],
    ['null', { invite: null }, FROM_10, [['not-a-level', 'invite']]],
    ['a list', { ban: [50] }, FROM_10, [['not-a-level', 'ban']]],
    ['an integer that is too large', { invite: -(2 ** 53) }, versions(6, 12), [['not-a-level', 'invite']]],
    ['a string among users', { users: { [USER]: '5' } }, versions(10, 12), [['not-a-level', 'users', USER]]],
    ['a word among users', { users: { [USER]: 'king' } }, ALL, [['not-a-level', 'users', USER]]],
    ['null among users', { users: { [USER]: null } }, ALL, [['not-a-level', 'users', USER]]],
    ['a word among events', { events: { a: 'b' } }, FROM_10, [['not-a-level', 'events', 'a']]],
    ['a fraction among events', { events: { a: 5.5 } }, versions(6, 12), [['not-a-level', 'events', 'a']]],
    ['a word among notifications', { notifications: { a: 'b' } }, FROM_10, [['not-a-level', 'notifications', 'a']]],
    ['users that are a list', { users: [] }, ALL, [['not-an-object', 'users']]],
    ['events that are a word', { events: 'x' }, FROM_10, [['not-an-object', 'events']]],
    ['events that are null', { events: null }, FROM_10, [['not-an-object', 'events']]],
    ['notifications that are a number', { notifications: 5 }, FROM_10, [['not-an-object', 'notifications']]],
    ['an invalid user ID', { users: { bob: 5 } }, ALL, [['not-a-user-id', 'users', 'bob']]],
    ['a user without a server', { users: { '@bob': 5 } }, ALL, [['not-a-user-id', 'users', '@bob']]],
    ['a user of old', { users: { '@Bob!:example.org': 5 } }, [], []],
    ['the creator', { users: { [CREATOR]: 5 } }, ['12'], [['creator-listed', 'users', CREATOR]]],
    ['nothing', {}, [], []],
    ['keys that are there as undefined', { ban: undefined, users: undefined, events: { a: undefined } }, [], []],
  ])('the first event: %s', (_, next, refusedIn, expected) => {
    for (const version of ALL) {
      const found = refusals(next, { sender: CREATOR, version, previous: undefined })
      expect([version, found]).toStrictEqual([version, refusedIn.includes(version) ? expected : []])
    }
  })

  test.each<[string, object, refusedIn: readonly string[], Refusals]>([
    ['an empty string', { invite: '' }, ALL, [['not-a-level', 'invite']]],
    ['a word', { invite: 'five' }, ALL, [['not-a-level', 'invite']]],
    ['null', { invite: null }, ALL, [['not-a-level', 'invite']]],
    ['a word among events', { events: { a: 'b' } }, ALL, [['not-a-level', 'events', 'a']]],
    [
      'a word among notifications',
      { notifications: { a: 'b' } },
      versions(6, 12),
      [['not-a-level', 'notifications', 'a']],
    ],
    ['events that are null', { events: null }, ALL, [['not-an-object', 'events']]],
    ['notifications that are a number', { notifications: 5 }, versions(6, 12), [['not-an-object', 'notifications']]],
  ])('a later event: %s', (_, next, refusedIn, expected) => {
    for (const version of ALL) {
      const found = refusals(next, { sender: ADMIN, version, previous: { state_default: 0 } })
      const others = found.filter(([code]) => code.startsWith('not-'))
      expect([version, others]).toStrictEqual([version, refusedIn.includes(version) ? expected : []])
    }
  })

  test('a content that is not an object', () => {
    // biome-ignore lint/suspicious/noExplicitAny: a value that the types exclude
    for (const next of [null, 'x', 5, []] as any[]) {
      expect(refusals(next, { previous: {}, sender: ADMIN })).toStrictEqual([
        ['sender-below-needed'],
        ['not-an-object'],
      ])
    }
  })

  test('an additional creator among the users', () => {
    const create = createIn('12', { additional_creators: [ADMIN] })
    const next = { users: { [ADMIN]: 100 } }
    expect(powerLevelsRefusals({ sender: CREATOR, previous: undefined, next, create })).toStrictEqual([
      {
        code: 'creator-listed',
        path: ['users', ADMIN],
        message: 'users["@admin:example.org"]: the creators of the room cannot be listed',
      },
    ])
  })

  test('names of methods of all objects', () => {
    const next = JSON.parse('{"users":{"__proto__":5},"events":{"__proto__":60,"constructor":60}}')
    expect(refusals(next, { previous: { state_default: 50, users: { [MODERATOR]: 50 } } })).toStrictEqual([
      ['new-too-high', 'events', '__proto__'],
      ['new-too-high', 'events', 'constructor'],
      ['not-a-user-id', 'users', '__proto__'],
    ])
  })
})

describe('how room versions differ', () => {
  test('the same level, once as a string and once as an integer, is unchanged up to version 9', () => {
    const previous = { kick: '75', users: { [ADMIN]: ' +100', [MODERATOR]: '50' }, state_default: '50' }
    const next = { kick: 75, users: { [ADMIN]: 100, [MODERATOR]: 50 }, state_default: 50 }
    expect(refusals(next, { version: '9', previous })).toStrictEqual([])
  })

  test('fractions that truncate to the same level are unchanged up to version 5', () => {
    const previous = { kick: 75.2, users: { [MODERATOR]: 50.9 }, state_default: 50 }
    const next = { kick: 75.7, users: { [MODERATOR]: 50 }, state_default: 50 }
    expect(refusals(next, { version: '5', previous })).toStrictEqual([])
  })

  test('up to version 5, everybody who may send the event may set notifications', () => {
    const next = { ...PREVIOUS, notifications: { room: 1000 } }
    expect(refusals(next, { version: '5' })).toStrictEqual([])
    expect(refusals(next, { version: '6' })).toStrictEqual([
      ['current-too-high', 'notifications', 'room'],
      ['new-too-high', 'notifications', 'room'],
    ])
  })

  test('in version 12, creators may do anything', () => {
    const next = { ban: 2 ** 53 - 1, users: { [ADMIN]: 0 }, events: { 'm.room.power_levels': 2 ** 53 - 1 } }
    expect(refusals(next, { sender: CREATOR, version: '12' })).toStrictEqual([])
    expect(refusals(next, { sender: CREATOR, version: '11' })).not.toStrictEqual([])
  })

  test('rules that are given go before those of the event', () => {
    const proposal = { sender: CREATOR, previous: undefined, next: { ban: '50' }, create: createIn('9') }
    expect(powerLevelsRefusals(proposal)).toStrictEqual([])
    expect(powerLevelsRefusals({ ...proposal, rules: ROOM_VERSIONS['10'] })).toHaveLength(1)
  })
})

test.skipIf(!isSharedThere)('a real server took nothing that is refused here (needs ../shared)', () => {
  const creates = new Map<string, object>()
  const contents = new Map<string, object>()
  const samples = [...readStored()].sort((a, b) => a.event.depth - b.event.depth)
  for (const sample of samples) {
    const { event } = sample
    if (event.type === 'm.room.create') creates.set(roomOf(sample), event)
    if (event.type !== 'm.room.power_levels') continue
    const create = creates.get(event.room_id) as typeof event
    const previous = contents.get(event.room_id)
    expect(powerLevelsRefusals({ sender: event.sender, previous, next: event.content, create })).toStrictEqual([])
    contents.set(event.room_id, event.content)
  }
  expect(contents.size).toBeGreaterThan(10)
})
