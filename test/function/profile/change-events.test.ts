import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { RoomId, UserId } from '../../../src/event/common/identifier.js'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { PresenceEvent, type PresenceEventContent } from '../../../src/event/presence/presence.js'
import { RoomMemberEvent, RoomMemberEventContent } from '../../../src/event/room/member.js'
import { buildProfileChangeEvents, type ProfileChangeRequest } from '../../../src/function/profile/change-events.js'
import type { ProfileUpdate } from '../../../src/function/profile/with-profile.js'

const userId: UserId = '@alice:example.org'
const room_id: RoomId = '!a:example.org'
const A = 'mxc://example.org/a'
const PROFILE = { displayname: 'Alice', avatar_url: A }

/** For one room with this content, and an m.presence that says all of it already. */
function eventsOf(content: unknown, profile: ProfileUpdate = PROFILE, keepOtherKeys?: boolean) {
  const rooms = [{ room_id, content: content as RoomMemberEventContent }]
  return buildProfileChangeEvents({
    userId,
    profile,
    presence: { presence: 'online', ...PROFILE },
    rooms,
    keepOtherKeys,
  })
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

describe('to rooms', () => {
  test('an m.room.member by the user, of the user', () => {
    const { members } = eventsOf({ membership: 'join' })
    expect(members).toStrictEqual([
      {
        type: 'm.room.member',
        room_id,
        sender: userId,
        state_key: userId,
        content: { membership: 'join', ...PROFILE },
      },
    ])
    // Adds the keys that the server assigns.
    expect(RoomMemberEvent.is({ ...members[0], event_id: '$1', origin_server_ts: 1 })).toBe(true)
  })

  const signed = { mxid: userId, signatures: {}, token: 'abc' }
  test.each<[string, unknown, 'kept on demand' | 'dropped']>([
    ['third_party_invite', { display_name: 'al…@example.org', signed }, 'dropped'],
    ['join_authorised_via_users_server', '@bob:example.org', 'dropped'],
    ['reason', 'Hello!', 'dropped'],
    ['is_direct', true, 'kept on demand'],
    ['kind', 'guest', 'kept on demand'],
    ['org.example.key', { deep: [null] }, 'kept on demand'],
  ])('%s: %o is %s', (key, value, fate) => {
    const content = { membership: 'join', [key]: value }
    expect(RoomMemberEventContent.is(content)).toBe(true)
    const bare = { membership: 'join', ...PROFILE }
    for (const keep of [undefined, false]) {
      expect(eventsOf(content, PROFILE, keep).members[0]?.content).toStrictEqual(bare)
    }
    expect(eventsOf(content, PROFILE, true).members[0]?.content).toStrictEqual({
      ...(fate === 'kept on demand' && { [key]: value }),
      ...bare,
    })
  })

  test('own keys with the names of a prototype are kept', () => {
    const content = '{"membership":"join","__proto__":{"reason":"evil"},"constructor":1,"displayname":"Alice"'
    const [member] = eventsOf(JSON.parse(`${content}}`), PROFILE, true).members
    expect(JSON.stringify(member?.content)).toBe(`${content},"avatar_url":"${A}"}`)
    expect(member?.content.reason).toBeUndefined()
    expect({}).not.toHaveProperty('reason')
  })

  test.each([
    ['invite', 0],
    ['join', 1],
    ['knock', 0],
    ['leave', 0],
    ['ban', 0],
  ])('a user whose membership is %s: %i events', (membership, count) => {
    expect(eventsOf({ membership }).members).toHaveLength(count)
  })

  test.each<[string, object, ProfileUpdate]>([
    ['has the new values', PROFILE, PROFILE],
    ['has the one new value', { displayname: 'Alice' }, { displayname: 'Alice' }],
    ['is asked to change nothing', { displayname: 'Al' }, {}],
    ['has no name to remove', {}, { displayname: null }],
    ['has an avatar removed as clients do', { avatar_url: '' }, { avatar_url: null }],
    ['has the new values, and keys that are not repeated', { ...PROFILE, reason: 'Hello!' }, PROFILE],
  ])('no event where the content %s', (_, fields, profile) => {
    expect(eventsOf({ membership: 'join', ...fields }, profile).members).toStrictEqual([])
  })

  test.each<[string, ProfileUpdate, object]>([
    ['a field that is left out stays', { displayname: 'Alice' }, { displayname: 'Alice', avatar_url: 'mxc://b/b' }],
    ['a field that is null is left out', { avatar_url: null }, { displayname: 'Al' }],
    ['a field that is empty is left out', { displayname: '' }, { avatar_url: 'mxc://b/b' }],
  ])('%s', (_, profile, fields) => {
    const content = { membership: 'join', displayname: 'Al', avatar_url: 'mxc://b/b' }
    expect(eventsOf(content, profile).members[0]?.content).toStrictEqual({ membership: 'join', ...fields })
  })

  test.each<[string, unknown]>([
    ['a room ID that is not one', { room_id: 'a', content: { membership: 'join' } }],
    ['a room without a content', { room_id }],
    ['a content that is not one', { room_id, content: ['join'] }],
    ['a room that is not one', null],
  ])('passes over %s', (_, room) => {
    const rooms = [room, { room_id, content: { membership: 'join' } }] as unknown as ProfileChangeRequest['rooms']
    const { members } = buildProfileChangeEvents({ userId, profile: PROFILE, presence: 'online', rooms })
    expect(members.map((event) => event.room_id)).toStrictEqual([room_id])
  })

  test.each([undefined, null, 5, 'alice', {}])('sends nothing for a user ID that is not one: %s', (userId) => {
    const rooms = [{ room_id, content: { membership: 'join' as const } }]
    const request = { userId: userId as string, profile: PROFILE, presence: 'online', rooms }
    expect(buildProfileChangeEvents(request)).toStrictEqual({ members: [] })
  })

  test('a value of a wrong type counts as absent', () => {
    const content = { membership: 'join', displayname: 5, avatar_url: A }
    const profile = { displayname: ['Alice'], avatar_url: 'mxc://b/b' } as unknown as ProfileUpdate
    expect(eventsOf(content, profile).members[0]?.content).toStrictEqual({
      membership: 'join',
      avatar_url: 'mxc://b/b',
    })
  })

  test('any iterable will do, and its order stays', () => {
    function* rooms() {
      for (const name of ['c', 'a', 'b'] as const) {
        yield { room_id: `!${name}:example.org` as const, content: { membership: 'join' as const } }
      }
    }
    const { members } = buildProfileChangeEvents({
      userId,
      profile: PROFILE,
      presence: { presence: 'online' },
      rooms: rooms(),
    })
    expect(members.map((event) => event.room_id)).toStrictEqual(['!c:example.org', '!a:example.org', '!b:example.org'])
  })
})

describe('to followers of the presence', () => {
  const presenceOf = (presence: PresenceEventContent, profile: ProfileUpdate = PROFILE) =>
    buildProfileChangeEvents({ userId, profile, presence, rooms: [] }).presence

  test('an m.presence of the user, which keeps all but the profile', () => {
    const event = presenceOf({
      presence: 'unavailable',
      last_active_ago: 5,
      currently_active: false,
      status_msg: 'Hi!',
      displayname: 'Al',
    })
    expect(event).toStrictEqual({
      type: 'm.presence',
      sender: userId,
      content: {
        presence: 'unavailable',
        last_active_ago: 5,
        currently_active: false,
        status_msg: 'Hi!',
        ...PROFILE,
      },
    })
    expect(PresenceEvent.is(event)).toBe(true)
  })

  test('a removed field is left out', () => {
    expect(presenceOf({ presence: 'online', displayname: 'Al' }, { displayname: null })?.content).toStrictEqual({
      presence: 'online',
    })
  })

  test.each<PresenceState>(['free_for_chat', 'offline', 'online', 'unavailable'])('%s stays', (presence) => {
    expect(presenceOf({ presence })?.content).toStrictEqual({ presence, ...PROFILE })
  })

  test('hidden is shown as offline', () => {
    const hidden = presenceOf({ presence: 'hidden', currently_active: true, last_active_ago: 5 })
    expect(hidden?.content).toStrictEqual({ presence: 'offline', last_active_ago: 5, ...PROFILE })
  })

  test.each<[string, PresenceEventContent, ProfileUpdate]>([
    ['it says the same', { presence: 'online', ...PROFILE }, PROFILE],
    ['nothing is new', { presence: 'online' }, {}],
    ['there is nothing to remove', { presence: 'online', avatar_url: '' }, { displayname: null, avatar_url: null }],
    ['it says the same of a hidden user', { presence: 'hidden', ...PROFILE }, PROFILE],
  ])('none where %s', (_, presence, profile) => {
    const events = buildProfileChangeEvents({ userId, profile, presence, rooms: [] })
    expect(events).toStrictEqual({ members: [] })
  })

  test.each([undefined, null, 5, [], {}, { presence: null }])(
    'none where the presence is not known: %s',
    (presence) => {
      expect(presenceOf(presence as unknown as PresenceEventContent)).toBeUndefined()
    },
  )

  test('without fields of a wrong type', () => {
    const presence = {
      presence: 'online',
      currently_active: 1,
      last_active_ago: '5',
      displayname: {},
      'org.example': 1,
    }
    expect(presenceOf(presence as unknown as PresenceEventContent, { avatar_url: A })?.content).toStrictEqual({
      presence: 'online',
      avatar_url: A,
      'org.example': 1,
    })
  })

  test('due although no room changes, and vice versa', () => {
    const content = { membership: 'join', ...PROFILE } as const
    const rooms = [{ room_id, content }]
    const presenceOnly = buildProfileChangeEvents({ userId, profile: PROFILE, presence: { presence: 'online' }, rooms })
    expect(presenceOnly.members).toStrictEqual([])
    expect(presenceOnly.presence).toBeDefined()
    const roomOnly = eventsOf({ membership: 'join' })
    expect(roomOnly.members).toHaveLength(1)
    expect(roomOnly).not.toHaveProperty('presence')
  })
})

describe('for any request', () => {
  const name = fc.constantFrom('', 'Al', 'Alice')
  const avatar = fc.constantFrom('', A, 'mxc://example.org/b')
  const content: fc.Arbitrary<RoomMemberEventContent> = fc.record(
    {
      membership: fc.constantFrom('ban', 'invite', 'join', 'knock', 'leave'),
      displayname: fc.option(name),
      avatar_url: avatar,
      is_direct: fc.boolean(),
      reason: fc.string(),
      join_authorised_via_users_server: fc.constant<UserId>('@bob:example.org'),
      'org.example.key': fc.jsonValue(),
      constructor: fc.jsonValue(),
    },
    { requiredKeys: ['membership'] },
  )
  const request: fc.Arbitrary<ProfileChangeRequest> = fc.record({
    userId: fc.constant(userId),
    profile: fc.record({ displayname: fc.option(name), avatar_url: fc.option(avatar) }, { requiredKeys: [] }),
    presence: fc.record(
      {
        presence: fc.constantFrom<PresenceState>('free_for_chat', 'hidden', 'offline', 'online', 'unavailable'),
        currently_active: fc.boolean(),
        displayname: name,
        avatar_url: avatar,
      },
      { requiredKeys: ['presence'] },
    ),
    keepOtherKeys: fc.boolean(),
    rooms: fc.uniqueArray(fc.record({ room_id: fc.stringMatching(/^![a-z]{1,3}$/) as fc.Arbitrary<RoomId>, content }), {
      selector: (room) => room.room_id,
      maxLength: 8,
    }),
  })
  const always = (holds: (request: ProfileChangeRequest) => void) =>
    fc.assert(fc.property(request, (request) => holds(freeze(request))))

  test('the events decode, and never contain hidden', () =>
    always((request) => {
      const { members, presence } = buildProfileChangeEvents(request)
      for (const event of members) {
        expect(RoomMemberEvent.is({ ...event, event_id: '$1', origin_server_ts: 1 })).toBe(true)
        expect(Object.values(event.content)).not.toContain(undefined)
      }
      expect(presence === undefined || PresenceEvent.is(presence)).toBe(true)
      expect(presence?.content.presence).not.toBe('hidden')
    }))

  test('asked again, once all is sent, it gives nothing to send', () =>
    always((request) => {
      const { members, presence } = buildProfileChangeEvents(request)
      const sent = new Map<string, RoomMemberEventContent>(members.map((event) => [event.room_id, event.content]))
      const again = buildProfileChangeEvents({
        ...request,
        presence: presence?.content ?? request.presence,
        rooms: [...request.rooms].map((room) => ({ ...room, content: sent.get(room.room_id) ?? room.content })),
      })
      expect(again).toStrictEqual({ members: [] })
    }))

  test('a joined room gets an event where a field differs, and no other room does', () =>
    always((request) => {
      const { displayname, avatar_url } = request.profile
      const differing = [...request.rooms].filter(
        ({ content }) =>
          content.membership === 'join' &&
          ((displayname !== undefined && (displayname || '') !== (content.displayname || '')) ||
            (avatar_url !== undefined && (avatar_url || '') !== (content.avatar_url || ''))),
      )
      const { members } = buildProfileChangeEvents(request)
      expect(members.map((event) => event.room_id)).toStrictEqual(differing.map((room) => room.room_id))
    }))
})

test.each<[PresenceState, ProfileUpdate, PresenceEventContent | undefined]>([
  ['online', PROFILE, { presence: 'online', ...PROFILE }],
  ['hidden', { displayname: 'Alice' }, { presence: 'offline', displayname: 'Alice' }],
  ['online', {}, undefined],
])('a state alone will do: %s', (presence, profile, content) => {
  expect(buildProfileChangeEvents({ userId, profile, presence, rooms: [] }).presence?.content).toEqual(content)
})
