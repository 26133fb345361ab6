import { describe, expect, test } from 'vitest'

import { roomMemberSummary } from '../../../src/function/name/member-summary.js'
import { roomDisplayName, roomDisplayNameInEnglish } from '../../../src/function/name/room-name.js'

const heroName = (userId: string) => userId.slice(1, 2).toUpperCase() + userId.slice(2, userId.indexOf(':'))

describe('the name of a room, by its members', () => {
  const member = (name: string, membership: 'ban' | 'invite' | 'join' | 'knock' | 'leave') => ({
    content: { membership },
    state_key: `@${name}:example.org`,
  })
  const me = member('me', 'join')
  test.each([
    ['alone', [me], 'Empty Room'],
    ['with a user who left', [member('bob', 'leave'), me], 'Empty Room (was Bob)'],
    ['with a banned user', [me, member('bob', 'ban')], 'Empty Room (was Bob)'],
    ['with a knocking user', [me, member('bob', 'knock')], 'Empty Room'],
    ['with an invited user', [me, member('bob', 'invite'), member('carol', 'leave')], 'Bob'],
    ['with two', [member('bob', 'join'), me, member('carol', 'invite')], 'Bob and Carol'],
    ['with seven', [me, ...'abcdefg'.split('').map((name) => member(name, 'join'))], 'A, B, C, D, E, and 2 others'],
    ['invited oneself', [member('me', 'invite'), member('bob', 'join')], 'Bob'],
  ] as const)('%s', (_, members, english) => {
    const summary = roomMemberSummary(members, me.state_key)
    expect(roomDisplayNameInEnglish(roomDisplayName({ heroName, summary }))).toBe(english)
  })
})

test.each([null, 5, [], {}, { state_key: '@a:b.org' }, { state_key: '@a:b.org', content: null }, { content: {} }])(
  'skips anything except a member event: %j',
  (odd) => {
    const members = [odd, { content: { membership: 'join' }, state_key: '@b:b.org' }]
    expect(roomMemberSummary(members as Parameters<typeof roomMemberSummary>[0], '@me:b.org')).toStrictEqual({
      'm.heroes': ['@b:b.org'],
      'm.invited_member_count': 0,
      'm.joined_member_count': 1,
    })
  },
)

test('counts everybody, the user too', () => {
  const members = (['join', 'join', 'invite', 'leave', 'ban', 'knock'] as const).map((membership, i) => ({
    content: { membership },
    state_key: `@user${i}:example.org`,
  }))
  expect(roomMemberSummary(members, '@user0:example.org')).toStrictEqual({
    'm.heroes': ['@user1:example.org', '@user2:example.org'],
    'm.invited_member_count': 1,
    'm.joined_member_count': 2,
  })
})
