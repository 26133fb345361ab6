import {
  MemberNames,
  memberNameText,
  type NamedMember,
  type RoomNameSources,
  roomDisplayName,
  roomDisplayNameInEnglish,
  roomMemberSummary,
} from '../../../src/index.js'
import { anyOf, isBoolean, isCount, isOneOf, isString, listOf, only } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const members = [
  { content: { membership: 'join', displayname: 'Alice' }, state_key: '@alice:a.org' },
  { content: { membership: 'invite', displayname: 'Alice' }, state_key: '@alice:b.org' },
  { content: { membership: 'leave', displayname: null }, state_key: '@bob:b.org' },
] as const
const another = { content: { membership: 'join', displayname: 'Bob' }, state_key: '@alice:b.org' } as const
const summary = {
  'm.heroes': ['@alice:a.org', '@bob:b.org'],
  'm.invited_member_count': 1,
  'm.joined_member_count': 5,
} as const

const isName = only({ name: isString, isAmbiguous: isBoolean, userId: isString })

const isRoomName = anyOf(
  only({ kind: isOneOf('name'), name: isString }),
  only({ kind: isOneOf('alias'), alias: isString }),
  only({ kind: isOneOf('members'), heroes: listOf(isString), others: isCount }),
  only({ kind: isOneOf('empty'), heroes: listOf(isString) }),
)

export const name: Samples = {
  MemberNames: sample(
    (members: Iterable<NamedMember>) => [
      new MemberNames(members).get('@alice:b.org'),
      new MemberNames().get('@x:a.org'),
    ],
    [data(members)],
    listOf(isName),
  ),
  'MemberNames.get': sample(
    (members: Iterable<NamedMember>, userId: string) => new MemberNames(members).get(userId),
    [choice(members), data('@alice:a.org')],
    isName,
  ),
  'MemberNames.set': sample(
    (members: Iterable<NamedMember>, member: NamedMember) => new MemberNames(members).set(member),
    [choice(members), data(another)],
    listOf(isString),
  ),
  memberNameText: sample(
    memberNameText,
    [data({ name: 'Alice', isAmbiguous: true, userId: '@alice:a.org' })],
    isString,
  ),
  roomMemberSummary: sample(
    roomMemberSummary,
    [data(members), data('@alice:a.org')],
    only({
      'm.heroes': listOf(isString),
      'm.invited_member_count': isCount,
      'm.joined_member_count': isCount,
    }),
  ),
  roomDisplayName: [
    sample(roomDisplayName, [data({ name: ' ', alias: '#a:a.org', summary })], isRoomName),
    sample(roomDisplayName, [data({ name: 'Cats', alias: undefined, summary })], isRoomName),
    sample(
      (summary: RoomNameSources['summary'], heroName: (userId: string) => string) =>
        roomDisplayName({ summary, heroName }),
      [data(summary), choice((userId) => userId.slice(1))],
      isRoomName,
    ),
  ],
  roomDisplayNameInEnglish: [
    sample(roomDisplayNameInEnglish, [data({ kind: 'members', heroes: ['a', 'b', 'c'], others: 1 })], isString),
    sample(roomDisplayNameInEnglish, [data({ kind: 'empty', heroes: ['a'] })], isString),
    sample(roomDisplayNameInEnglish, [data({ kind: 'name', name: 'a' })], isString),
    sample(roomDisplayNameInEnglish, [data({ kind: 'alias', alias: '#a:a.org' })], isString),
  ],
}
