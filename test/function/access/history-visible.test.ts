import { describe, expect, test } from 'vitest'
import type { HistoryVisibility } from '../../../src/event/room/history-visibility.js'
import type { Membership } from '../../../src/event/room/member.js'
import { isHistoryVisible, type VisibilityState } from '../../../src/function/access/history-visible.js'

const MEMBERSHIPS = [undefined, 'ban', 'invite', 'join', 'knock', 'leave', 'org.example.visit'] as Membership[]

/** For each visibility: the memberships that see an event in any case, and those that see it only after joining. */
const SEEN: [HistoryVisibility | undefined, always: readonly Membership[], joinedSince: readonly Membership[]][] = [
  ['world_readable', MEMBERSHIPS, MEMBERSHIPS],
  ['shared', ['join'], MEMBERSHIPS],
  [undefined, ['join'], MEMBERSHIPS],
  ['org.example.unknown', ['join'], MEMBERSHIPS],
  ['constructor', ['join'], MEMBERSHIPS],
  ['invited', ['join', 'invite'], ['join', 'invite']],
  ['joined', ['join'], ['join']],
]

describe.each(SEEN)('while the history is %s', (visibility, always, joinedSince) => {
  test.each(MEMBERSHIPS)('a user whose membership is %s', (membership) => {
    const before = { membership, visibility }
    expect(isHistoryVisible({ before, joinedSince: false })).toBe(always.includes(membership))
    expect(isHistoryVisible({ before, joinedSince: true })).toBe(joinedSince.includes(membership))
  })
})

test.each([undefined, null, 5, [], {}, { before: null }, { before: { membership: ['join'] }, joinedSince: 'yes' }])(
  'not visible by %j',
  (sight) => expect(isHistoryVisible(sight as unknown as Parameters<typeof isHistoryVisible>[0])).toBe(false),
)

describe('an event that changes the visibility', () => {
  test.each<[string, VisibilityState, VisibilityState, boolean]>([
    ['the history closes', { visibility: 'world_readable' }, { visibility: 'joined' }, true],
    ['the history opens', { visibility: 'joined' }, { visibility: 'world_readable' }, true],
    ['it was closed and stays so', { visibility: 'joined' }, { visibility: 'invited' }, false],
    ['they join', { visibility: 'joined' }, { visibility: 'joined', membership: 'join' }, true],
    ['they leave', { visibility: 'joined', membership: 'join' }, { visibility: 'joined', membership: 'leave' }, true],
    ['they are invited', { visibility: 'invited' }, { visibility: 'invited', membership: 'invite' }, true],
    [
      'they are invited, where that is not enough',
      { visibility: 'joined' },
      { membership: 'invite', visibility: 'joined' },
      false,
    ],
    [
      'they are unbanned',
      { visibility: 'shared', membership: 'ban' },
      { visibility: 'shared', membership: 'leave' },
      false,
    ],
  ])('%s', (_, before, after, visible) => expect(isHistoryVisible({ before, after, joinedSince: false })).toBe(visible))
})
