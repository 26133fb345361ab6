import { describe, expect, test } from 'vitest'

import {
  type RoomDisplayName,
  type RoomMemberSummary,
  type RoomNameSources,
  roomDisplayName,
  roomDisplayNameInEnglish,
} from '../../../src/function/name/room-name.js'

const heroName = (userId: string) => userId.slice(1, 2).toUpperCase() + userId.slice(2, userId.indexOf(':'))

function summary(heroes: readonly string[] | undefined, joined?: number, invited?: number): RoomMemberSummary {
  return {
    'm.heroes': heroes?.map((name) => `@${name}:example.org`),
    'm.joined_member_count': joined,
    'm.invited_member_count': invited,
  }
}

describe('roomDisplayName', () => {
  const full = summary(['bob'], 2, 0)
  test.each<[string, RoomNameSources, RoomDisplayName, english: string]>([
    ['a name', { name: 'Café', alias: '#a:b.org', summary: full }, { kind: 'name', name: 'Café' }, 'Café'],
    ['an alias', { alias: '#a:b.org', summary: full }, { kind: 'alias', alias: '#a:b.org' }, '#a:b.org'],
    ['an empty name', { name: '', alias: '#a:b.org' }, { kind: 'alias', alias: '#a:b.org' }, '#a:b.org'],
    ['a name that is called like a kind', { name: 'empty' }, { kind: 'name', name: 'empty' }, 'empty'],
    ['an invalid alias', { alias: 'a:b.org', summary: full }, { kind: 'members', heroes: ['Bob'], others: 0 }, 'Bob'],
    ['an empty alias', { alias: '', summary: full }, { kind: 'members', heroes: ['Bob'], others: 0 }, 'Bob'],
    [
      'as many heroes as others in the room',
      { summary: summary(['alice', 'bob', 'charlie'], 3, 1) },
      { kind: 'members', heroes: ['Alice', 'Bob', 'Charlie'], others: 0 },
      'Alice, Bob, and Charlie',
    ],
    [
      'two heroes',
      { summary: summary(['alice', 'bob'], 1, 2) },
      { kind: 'members', heroes: ['Alice', 'Bob'], others: 0 },
      'Alice and Bob',
    ],
    [
      'more heroes than others, as the count is late',
      { summary: summary(['alice', 'bob'], 2, 0) },
      { kind: 'members', heroes: ['Alice', 'Bob'], others: 0 },
      'Alice and Bob',
    ],
    [
      'fewer heroes than others in the room',
      { summary: summary(['alice', 'bob'], 1200, 37) },
      { kind: 'members', heroes: ['Alice', 'Bob'], others: 1234 },
      'Alice, Bob, and 1234 others',
    ],
    [
      'one hero, and others',
      { summary: summary(['alice'], 1236) },
      { kind: 'members', heroes: ['Alice'], others: 1234 },
      'Alice and 1234 others',
    ],
    [
      'one other member who is not a hero',
      { summary: summary(['alice'], 3) },
      { kind: 'members', heroes: ['Alice'], others: 1 },
      'Alice and 1 other',
    ],
    ['no heroes, but others', { summary: summary([], 3) }, { kind: 'members', heroes: [], others: 2 }, '2 others'],
    ['no other members', { summary: summary([], 1, 0) }, { kind: 'empty', heroes: [] }, 'Empty Room'],
    [
      'no other members left',
      { summary: summary(['alice'], 1, 0) },
      { kind: 'empty', heroes: ['Alice'] },
      'Empty Room (was Alice)',
    ],
    [
      'no other members left of three',
      { summary: summary(['alice', 'bob', 'carol'], 1, 0) },
      { kind: 'empty', heroes: ['Alice', 'Bob', 'Carol'] },
      'Empty Room (was Alice, Bob, and Carol)',
    ],
    ['no members at all', { summary: summary(undefined, 0, 0) }, { kind: 'empty', heroes: [] }, 'Empty Room'],
    ['no summary', {}, { kind: 'empty', heroes: [] }, 'Empty Room'],
    [
      'a summary without counts',
      { summary: summary(['alice', 'bob']) },
      { kind: 'members', heroes: ['Alice', 'Bob'], others: 0 },
      'Alice and Bob',
    ],
    [
      'a summary without a count of joined members',
      { summary: summary(['alice', 'bob'], undefined, 0) },
      { kind: 'members', heroes: ['Alice', 'Bob'], others: 0 },
      'Alice and Bob',
    ],
  ])('%s', (_, sources, shown, english) => {
    expect(roomDisplayName({ heroName, ...sources })).toStrictEqual(shown)
    expect(roomDisplayNameInEnglish(shown)).toBe(english)
  })

  test.each<[string, RoomNameSources, RoomDisplayName]>([
    ['an override of direction', { name: 'Café \u202egro.live' }, { kind: 'name', name: 'Café gro.live' }],
    ['hidden characters', { name: 'Ca\u200bfé\u2066' }, { kind: 'name', name: 'Café' }],
    ['several lines', { name: ' Café\n\nadmins only ' }, { kind: 'name', name: 'Café admins only' }],
    ['emoji joiners stay', { name: '👩‍🚀' }, { kind: 'name', name: '👩‍🚀' }],
    ['a blank name', { name: ' \u200b\t', alias: '#a:b.org' }, { kind: 'alias', alias: '#a:b.org' }],
    ['an alias that turns', { alias: '#\u202ea:b.org' }, { kind: 'alias', alias: '#\ufffda:b.org' }],
    [
      'a hero whose ID has bidirectional controls',
      { heroName: undefined, summary: { 'm.heroes': ['@\u202ea:b.org'] } },
      { kind: 'members', heroes: ['@\ufffda:b.org'], others: 0 },
    ],
  ])('has no bidirectional or invisible characters: %s', (_, sources, shown) => {
    expect(roomDisplayName(sources)).toStrictEqual(shown)
  })

  const INVISIBLE = [
    '\u3164',
    '\u115f',
    '\u1160',
    '\uffa0',
    '\u2800',
    '\u200b',
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u17b4',
    '\u180e',
    '\u2063',
    '\ufe0f',
    '\ufff9',
    '\u{1d159}',
    '\u{13441}',
    '\u{e0041}',
    '\u0301',
    '\u0000',
    '\u00a0\u3000',
    '\u202e\u3164 \u2800',
  ]
  test.each(INVISIBLE)('an invisible name counts as absent: %j', (name) => {
    expect(roomDisplayName({ name, alias: '#a:b.org' }).kind).toBe('alias')
    expect(roomDisplayName({ name: `${name}x` }).kind).toBe('name')
  })

  test.each(['.', '-', '🦊', '·', '山', 'ि', '\ue000', '½'])('a name of one character is one: %j', (name) => {
    expect(roomDisplayName({ name })).toStrictEqual({ kind: 'name', name })
  })

  test.each<[string, unknown, RoomDisplayName]>([
    ['a name that is null', { name: null, alias: '#a:b.org' }, { kind: 'alias', alias: '#a:b.org' }],
    ['a name that is a number', { name: 7, alias: '#a:b.org' }, { kind: 'alias', alias: '#a:b.org' }],
    ['an alias that is null', { alias: null, summary: full }, { kind: 'members', heroes: ['Bob'], others: 0 }],
    ['an alias that is a list', { alias: ['#a:b.org'] }, { kind: 'empty', heroes: [] }],
    ['a summary that is null', { summary: null }, { kind: 'empty', heroes: [] }],
    [
      'heroes that are null',
      { summary: { 'm.heroes': null, 'm.joined_member_count': 3 } },
      { kind: 'members', heroes: [], others: 2 },
    ],
    [
      'counts that are null',
      { summary: { ...full, 'm.joined_member_count': null, 'm.invited_member_count': null } },
      { kind: 'members', heroes: ['Bob'], others: 0 },
    ],
    [
      'counts that are not counts',
      { summary: { ...full, 'm.joined_member_count': -5, 'm.invited_member_count': 1.5 } },
      { kind: 'members', heroes: ['Bob'], others: 0 },
    ],
    [
      'a count that is beyond all users',
      { summary: { ...full, 'm.joined_member_count': Number.MAX_SAFE_INTEGER } },
      { kind: 'members', heroes: ['Bob'], others: 0 },
    ],
    [
      'heroes of sliding sync',
      { summary: { 'm.heroes': [{ user_id: '@bob:example.org', displayname: 'Robert' }], 'm.joined_member_count': 3 } },
      { kind: 'members', heroes: ['Bob'], others: 1 },
    ],
    [
      'heroes that are not heroes',
      { summary: { 'm.heroes': [null, 5, {}, { user_id: 5 }, ['@b:b.org'], '@bob:example.org'] } },
      { kind: 'members', heroes: ['Bob'], others: 0 },
    ],
    ['nothing at all', null, { kind: 'empty', heroes: [] }],
  ])('%s', (_, sources, shown) => {
    const asked = sources === null ? sources : { heroName, ...(sources as object) }
    expect(roomDisplayName(asked as RoomNameSources)).toStrictEqual(shown)
  })

  test('heroes of sliding sync with their own names', () => {
    const heroes = [
      { user_id: '@alice:b.org', displayname: ' Alice\u202e' },
      { user_id: '@bob:b.org', displayname: null },
      { user_id: '@carol:b.org', displayname: '\u3164' },
      { user_id: '@dan:b.org' },
    ]
    expect(roomDisplayName({ summary: { 'm.heroes': heroes } })).toStrictEqual({
      kind: 'members',
      heroes: ['Alice', '@bob:b.org', '@carol:b.org', '@dan:b.org'],
      others: 0,
    })
  })

  test('heroes by their IDs', () => {
    expect(roomDisplayName({ summary: summary(['alice'], 2) })).toMatchObject({ heroes: ['@alice:example.org'] })
  })
})

test.each([undefined, null, 5, 'name', [], {}, { kind: 'other' }, { kind: 'empty', heroes: 'Alice' }])(
  'malformed names, in English: %j',
  (shown) => expect(roomDisplayNameInEnglish(shown as unknown as RoomDisplayName)).toBe('Empty Room'),
)
