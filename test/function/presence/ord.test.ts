import { sort } from 'fp-ts/lib/Array.js'
import { between, max } from 'fp-ts/lib/Ord.js'
import { describe, expect, test } from 'vitest'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { presenceOrd } from '../../../src/function/presence/ord.js'

const STATES: readonly string[] = ['free_for_chat', 'hidden', 'offline', 'online', 'unavailable', 'busy']
const PAIRS = STATES.flatMap((a) => STATES.map((b) => [a, b] as const))
const TRIPLES = PAIRS.flatMap(([a, b]) => STATES.map((c) => [a, b, c] as const))
const { compare, equals } = presenceOrd
const atMost = (a: string, b: string) => compare(a, b) <= 0

describe('the laws of an Ord, for all presences', () => {
  test.each(STATES)('reflexive: %s', (a) => {
    expect(compare(a, a)).toBe(0)
    expect(equals(a, a)).toBe(true)
  })

  test.each(PAIRS)('total, antisymmetric, equals agrees: %s, %s', (a, b) => {
    expect(atMost(a, b) || atMost(b, a)).toBe(true)
    expect(equals(a, b)).toBe(atMost(a, b) && atMost(b, a))
    expect(equals(a, b)).toBe(compare(a, b) === 0)
    expect(compare(a, b) + compare(b, a)).toBe(0)
  })

  test('transitive', () => {
    const broken = TRIPLES.filter(([a, b, c]) => atMost(a, b) && atMost(b, c) && !atMost(a, c))
    expect(TRIPLES).toHaveLength(216)
    expect(broken).toStrictEqual([])
  })

  test('only hidden and offline share a place, and unavailable and unknown states', () => {
    const sharing = PAIRS.filter(([a, b]) => a !== b && equals(a, b))
    expect(sharing).toStrictEqual([
      ['hidden', 'offline'],
      ['offline', 'hidden'],
      ['unavailable', 'busy'],
      ['busy', 'unavailable'],
    ])
  })
})

describe('with fp-ts', () => {
  test('sorts the least available first, and leaves equals in their order', () => {
    expect(sort(presenceOrd)([...STATES])).toStrictEqual([
      'hidden',
      'offline',
      'unavailable',
      'busy',
      'online',
      'free_for_chat',
    ])
    expect(sort(presenceOrd)<PresenceState>(['offline', 'hidden'])).toStrictEqual(['offline', 'hidden'])
  })

  test('finds the best of several devices', () => {
    expect(STATES.reduce(max(presenceOrd))).toBe('free_for_chat')
    expect(between(presenceOrd)('unavailable', 'online')('free_for_chat')).toBe(false)
  })
})
