import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { PresenceEventContent } from '../../../src/event/presence/presence.js'
import {
  isCurrentlyActive,
  lastActiveAgo,
  lastActiveTs,
  shownLastActiveAgo,
} from '../../../src/function/presence/last-active.js'

const NOW = 1_700_000_000_000

describe('lastActiveAgo', () => {
  test.each([
    ['a while ago', NOW - 5000, NOW, 5000],
    ['just now', NOW, NOW, 0],
    ['in the future, by another clock', NOW + 60_000, NOW, 0],
    ['a fraction of a millisecond ago', NOW - 0.5, NOW, 0],
    ['with a fraction', NOW - 1.5, NOW, 1],
    ['a fraction in the future', NOW + 0.5, NOW, 0],
    ['at the beginning of time, which is not never', 0, NOW, NOW],
    ['before 1970', -1000, 0, 1000],
    ['never', undefined, NOW, undefined],
    ['never, and the clock is broken', undefined, Number.NaN, undefined],
    ['at no time', Number.NaN, NOW, undefined],
    ['at an infinite time', Number.NEGATIVE_INFINITY, NOW, undefined],
    ['at an infinite future time', Number.POSITIVE_INFINITY, NOW, undefined],
    ['and now is not a number', NOW, Number.NaN, undefined],
    ['and now is infinite', NOW, Number.POSITIVE_INFINITY, undefined],
    ['further ago than an integer can say', -1e300, NOW, undefined],
    ['further ago than a number can say', -Number.MAX_VALUE, Number.MAX_VALUE, undefined],
  ])('seen %s', (_, ts, now, ago) => expect(lastActiveAgo(ts, now)).toBe(ago))

  test('an integer and never negative, for any numbers', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (ts, now) => {
        const ago = lastActiveAgo(ts, now)
        expect(ago === undefined || (Number.isSafeInteger(ago) && ago >= 0 && !Object.is(ago, -0))).toBe(true)
        expect(ago === undefined).toBe(!(Number.isFinite(now - ts) && now - ts < 2 ** 53))
      }),
    )
  })
})

describe('lastActiveTs', () => {
  test.each([
    ['a while before', 5000, NOW, NOW - 5000],
    ['at that moment', 0, NOW, NOW],
    ['in the future, which cannot be', -5000, NOW, NOW],
    ['with a fraction', 1.5, NOW, NOW - 2],
    ['received with a fraction', 0, NOW + 0.9, NOW],
    ['before 1970', NOW + 1, NOW, 0],
    ['absurdly long ago', 1e300, NOW, 0],
    ['no last_active_ago', undefined, NOW, undefined],
    ['at no time', Number.NaN, NOW, undefined],
    ['received at no time', 5, Number.NaN, undefined],
    ['received at an infinite time', 5, Number.POSITIVE_INFINITY, undefined],
  ])('active %s', (_, last_active_ago, receivedTs, ts) => {
    expect(lastActiveTs({ presence: 'unavailable', last_active_ago }, receivedTs)).toBe(ts)
  })

  test('says the same while the user is currently active', () => {
    expect(lastActiveTs({ presence: 'online', last_active_ago: 5, currently_active: true }, NOW)).toBe(NOW - 5)
    expect(lastActiveTs({ presence: 'online', currently_active: true }, NOW)).toBeUndefined()
  })

  test('returns the time on the server if the clocks agree', () => {
    const time = fc.integer({ min: 0, max: 2 ** 52 })
    fc.assert(
      fc.property(time, time, (ts, wait) => {
        const last_active_ago = lastActiveAgo(ts, ts + wait)
        expect(last_active_ago).toBe(wait)
        expect(lastActiveTs({ presence: 'offline', last_active_ago }, ts + wait)).toBe(ts)
      }),
    )
  })
})

describe('isCurrentlyActive', () => {
  const MEANT: Record<string, boolean> = {
    free_for_chat: true,
    hidden: false,
    offline: false,
    online: true,
    unavailable: false,
    'org.matrix.msc3026.busy': false,
  }

  test.each(Object.entries(MEANT))('the flag with %s: %s', (presence, meant) => {
    const content = { presence: presence as PresenceState }
    expect(isCurrentlyActive({ ...content, currently_active: true })).toBe(meant)
    expect(isCurrentlyActive({ ...content, currently_active: false })).toBe(false)
    expect(isCurrentlyActive(content)).toBe(false)
  })
})

describe('lastActiveAgoAt', () => {
  const later = NOW + 60_000
  test.each<[string, PresenceEventContent, number, number | undefined]>([
    ['grows with time', { presence: 'online', last_active_ago: 200 }, later, 60_200],
    ['has not grown yet', { presence: 'online', last_active_ago: 200 }, NOW, 200],
    ['0 while currently active', { presence: 'online', last_active_ago: 200, currently_active: true }, later, 0],
    ['0 while currently active, without a time', { presence: 'online', currently_active: true }, later, 0],
    ['0 while free for chat', { presence: 'free_for_chat', last_active_ago: 9, currently_active: true }, later, 0],
    ['no longer active', { presence: 'online', last_active_ago: 200, currently_active: false }, later, 60_200],
    [
      'idle in spite of the flag',
      { presence: 'unavailable', last_active_ago: 9, currently_active: true },
      later,
      60_009,
    ],
    ['offline in spite of the flag', { presence: 'offline', currently_active: true }, later, undefined],
    ['negative in the wild', { presence: 'offline', last_active_ago: -3000 }, later, 60_000],
    ['fractional in the wild', { presence: 'offline', last_active_ago: 0.25 }, later, 60_001],
    ['asked about the past', { presence: 'offline', last_active_ago: 0 }, NOW - 5, 0],
    ['no last_active_ago', { presence: 'offline' }, later, undefined],
    ['asked at no time', { presence: 'offline', last_active_ago: 1 }, Number.NaN, undefined],
  ])('%s', (_, content, now, ago) => expect(shownLastActiveAgo(content, NOW, now)).toBe(ago))

  test.each([null, '5', [5], {}, true, Number.POSITIVE_INFINITY])('a time of a wrong type is ignored: %s', (ago) => {
    const content = { presence: 'online', last_active_ago: ago } as unknown as PresenceEventContent
    expect(lastActiveTs(content, NOW)).toBeUndefined()
    expect(shownLastActiveAgo(content, NOW, later)).toBeUndefined()
  })

  test.each([undefined, null, 5, 'online', []])('undefined for %s', (content) => {
    const garbage = content as unknown as PresenceEventContent
    expect(isCurrentlyActive(garbage)).toBe(false)
    expect(shownLastActiveAgo(garbage, NOW, later)).toBeUndefined()
  })

  test('an integer and never negative, for any content', () => {
    const content = fc.record(
      {
        presence: fc.constantFrom<PresenceState>('free_for_chat', 'hidden', 'offline', 'online', 'unavailable'),
        last_active_ago: fc.double({ noNaN: true, noDefaultInfinity: true }),
        currently_active: fc.boolean(),
      },
      { requiredKeys: ['presence'] },
    )
    fc.assert(
      fc.property(content, fc.double(), fc.double(), (content, receivedTs, now) => {
        expect(PresenceEventContent.is(content)).toBe(true)
        for (const result of [lastActiveTs(content, receivedTs), shownLastActiveAgo(content, receivedTs, now)]) {
          expect(result === undefined || (Number.isSafeInteger(result) && result >= 0)).toBe(true)
        }
      }),
    )
  })
})
