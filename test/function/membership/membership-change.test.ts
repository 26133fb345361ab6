import { describe, expect, test } from 'vitest'

import type { Membership } from '../../../src/event/room/member.js'
import {
  type MembershipChangeKind,
  type MembershipFields,
  membershipChange,
} from '../../../src/function/membership/membership-change.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'

function change(from: MembershipFields | undefined, to: MembershipFields, sender = ALICE) {
  return membershipChange({ content: to, sender, state_key: ALICE }, from)
}

describe('membershipChange', () => {
  const CELLS: [Membership, Membership, self: MembershipChangeKind, other: MembershipChangeKind][] = [
    ['invite', 'invite', 'none', 'none'],
    ['invite', 'join', 'invitation-accepted', 'invitation-accepted'],
    ['invite', 'leave', 'invitation-rejected', 'invitation-revoked'],
    ['invite', 'ban', 'banned', 'banned'],
    ['invite', 'knock', 're-knocked', 're-knocked'],
    ['join', 'invite', 'error', 'error'],
    ['join', 'join', 'none', 'none'],
    ['join', 'leave', 'left', 'kicked'],
    ['join', 'ban', 'kicked-and-banned', 'kicked-and-banned'],
    ['join', 'knock', 'error', 'error'],
    ['leave', 'invite', 'invited', 'invited'],
    ['leave', 'join', 'joined', 'joined'],
    ['leave', 'leave', 'none', 'none'],
    ['leave', 'ban', 'banned', 'banned'],
    ['leave', 'knock', 'knocked', 'knocked'],
    ['ban', 'invite', 'error', 'error'],
    ['ban', 'join', 'error', 'error'],
    ['ban', 'leave', 'unbanned', 'unbanned'],
    ['ban', 'ban', 'none', 'none'],
    ['ban', 'knock', 'error', 'error'],
    ['knock', 'invite', 'knock-accepted', 'knock-accepted'],
    ['knock', 'join', 'joined', 'joined'],
    ['knock', 'leave', 'knock-retracted', 'knock-denied'],
    ['knock', 'ban', 'banned', 'banned'],
    ['knock', 'knock', 'none', 'none'],
  ]

  test.each(CELLS)('from %s to %s: %s by the user, %s by another', (from, to, self, other) => {
    expect(change({ membership: from }, { membership: to }, ALICE)).toStrictEqual({ kind: self, profile: {} })
    expect(change({ membership: from }, { membership: to }, BOB)).toStrictEqual({ kind: other, profile: {} })
  })

  test('that is every cell, once', () => {
    expect(new Set(CELLS.map(([from, to]) => `${from} ${to}`)).size).toBe(25)
  })

  describe('the source of the previous membership', () => {
    const leaves = { content: { membership: 'leave' }, sender: BOB, state_key: ALICE } as const
    test.each<[string, object | undefined, MembershipFields | undefined, MembershipChangeKind]>([
      ['the argument', undefined, { membership: 'ban' }, 'unbanned'],
      ['prev_content', { membership: 'join' }, undefined, 'kicked'],
      ['the argument, regardless of prev_content', { membership: 'join' }, { membership: 'knock' }, 'knock-denied'],
      ['nowhere, which is outside the room', undefined, undefined, 'none'],
      ['a prev_content without a membership', {}, undefined, 'none'],
      ['a prev_content with an inherited membership', Object.create({ membership: 'join' }), undefined, 'none'],
    ])('%s', (_, prev_content, previous, kind) => {
      expect(membershipChange({ ...leaves, unsigned: { prev_content } }, previous).kind).toBe(kind)
    })

    test('an event without unsigned', () => expect(membershipChange(leaves).kind).toBe('none'))
  })

  describe('an unknown membership', () => {
    test.each(['visit', '', '__proto__', 'constructor', 'JOIN', null, 7, ['join'], {}])('%j', (odd) => {
      const membership = odd as Membership
      expect(change({ membership: 'join' }, { membership }).kind).toBe('not-implemented')
      const event = { content: { membership: 'join' }, sender: ALICE, state_key: ALICE } as const
      const kind = odd === null ? 'joined' : 'not-implemented'
      expect(membershipChange({ ...event, unsigned: { prev_content: { membership } } }).kind).toBe(kind)
    })
  })

  test.each([null, 5, 'join', [], {}, { content: null, sender: ALICE, state_key: ALICE }])(
    'anything except a member event is not-implemented: %j',
    (event) => {
      expect(membershipChange(event as unknown as Parameters<typeof membershipChange>[0])).toStrictEqual({
        kind: 'not-implemented',
        profile: {},
      })
    },
  )

  test('an event without a sender or state key counts as sent by another user', () => {
    const event = { content: { membership: 'leave' } } as unknown as Parameters<typeof membershipChange>[0]
    expect(membershipChange(event, { membership: 'join' }).kind).toBe('kicked')
  })

  describe('the change of profile', () => {
    const AVATAR = 'mxc://example.org/a'
    const NAMED = { membership: 'join', displayname: 'Al', avatar_url: AVATAR } as const
    test.each<[string, MembershipFields | undefined, MembershipFields, object]>([
      ['a first join', undefined, NAMED, { displayname: { new: 'Al' }, avatar_url: { new: AVATAR } }],
      ['another name', NAMED, { ...NAMED, displayname: 'Alice' }, { displayname: { old: 'Al', new: 'Alice' } }],
      ['the same again', NAMED, { ...NAMED }, {}],
      ['no name any more', NAMED, { ...NAMED, displayname: null }, { displayname: { old: 'Al' } }],
      ['no avatar, as clients write it', NAMED, { ...NAMED, avatar_url: '' }, { avatar_url: { old: AVATAR } }],
      ['no name, written otherwise', { membership: 'join' }, { membership: 'join', displayname: null }, {}],
      ['a join as the invite had it', { ...NAMED, membership: 'invite' }, NAMED, {}],
      [
        'a join under another name than the invite had',
        { ...NAMED, membership: 'invite' },
        { ...NAMED, displayname: 'Alice' },
        { displayname: { old: 'Al', new: 'Alice' } },
      ],
      ['a leave, which has no profile', NAMED, { membership: 'leave' }, {}],
      ['a ban, which has no profile', NAMED, { membership: 'ban', displayname: 'Spammer' }, {}],
      ['an invite, whose profile is unreliable', { membership: 'leave' }, { ...NAMED, membership: 'invite' }, {}],
    ])('%s', (_, from, to, profile) => expect(change(from, to).profile).toStrictEqual(profile))

    test('values of the wrong types are ignored', () => {
      const odd = { membership: 'join', displayname: 7, avatar_url: {} } as unknown as MembershipFields
      expect(change(NAMED, odd).profile).toStrictEqual({ displayname: { old: 'Al' }, avatar_url: { old: AVATAR } })
    })

    test('a prev_content of the wrong types is ignored', () => {
      const unsigned = { prev_content: { membership: 'join', displayname: 7, avatar_url: ['x'] } }
      const event = { content: NAMED, sender: ALICE, state_key: ALICE, unsigned }
      expect(membershipChange(event)).toStrictEqual({
        kind: 'none',
        profile: { displayname: { new: 'Al' }, avatar_url: { new: AVATAR } },
      })
    })
  })
})
