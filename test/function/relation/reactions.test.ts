import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { groupReactions } from '../../../src/function/relation/reactions.js'
import type { RelatedEvent } from '../../../src/function/relation/related-event.js'

const EVENT: RelatedEvent = {
  type: 'm.room.message',
  event_id: '$a',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  content: { body: 'Tea?' },
}

let count = 0
const reaction = (user: string, key: string, fields: Partial<RelatedEvent> = {}): RelatedEvent => ({
  type: 'm.reaction',
  event_id: `$${count++}`,
  sender: `@${user}:example.org`,
  origin_server_ts: 10,
  content: { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$a', key } },
  ...fields,
})

/** Every key, with the initials of its users. */
const shown = (events: Iterable<RelatedEvent>, event = EVENT) =>
  groupReactions(event, events).map(({ key, senders }) => `${key} ${senders.map((id) => id[1]).join('')}`)

describe('groupReactions', () => {
  test.each<[string, readonly RelatedEvent[], readonly string[]]>([
    ['none', [], []],
    ['one', [reaction('a', '👍')], ['👍 a']],
    ['by key', [reaction('a', '👍'), reaction('a', '🎉'), reaction('b', '👍')], ['👍 ab', '🎉 a']],
    ['the most frequent first', [reaction('a', '🎉'), reaction('a', '👍'), reaction('b', '👍')], ['👍 ab', '🎉 a']],
    ['the same from one sender counts once', [reaction('a', '👍'), reaction('a', '👍')], ['👍 a']],
    [
      'as frequent: the one used first',
      [reaction('a', '👍', { origin_server_ts: 9 }), reaction('a', '🎉', { origin_server_ts: 8 })],
      ['🎉 a', '👍 a'],
    ],
    [
      'sorted by the time of the reaction',
      [reaction('a', '👍', { origin_server_ts: 9 }), reaction('b', '👍', { origin_server_ts: 8 })],
      ['👍 ba'],
    ],
    ['keys are compared exactly', [reaction('a', '👍'), reaction('b', '👍🏽')], ['👍 a', '👍🏽 b']],
    ['words', [reaction('a', 'so true')], ['so true a']],
    [
      'hostile keys',
      [reaction('a', '__proto__'), reaction('b', 'constructor'), reaction('b', '__proto__')],
      ['__proto__ ab', 'constructor b'],
    ],
    ['a redacted one is gone', [reaction('a', '👍', { content: {} })], []],
    ['one to another event', [reaction('a', '👍', { event_id: '$z', content: to('$b') })], []],
    ['another type of event', [reaction('a', '👍', { type: 'org.example.annotation' })], []],
    ['another relation', [reaction('a', '👍', { content: { 'm.relates_to': { rel_type: 'm.thread' } } })], []],
    ['no key', [reaction('a', '👍', { content: to('$a', null) })], []],
  ])('%s', (_, events, groups) => expect(shown(events)).toStrictEqual(groups))

  test('one from another room does not count', () => {
    const event = { ...EVENT, room_id: '!a' }
    expect(shown([reaction('a', '👍', { room_id: '!b' }), reaction('b', '👍', { room_id: '!a' })], event)).toEqual([
      '👍 b',
    ])
    expect(shown([reaction('a', '👍')], event)).toStrictEqual(['👍 a'])
  })

  test.each<[string, object]>([
    ['an edit', { 'm.relates_to': { rel_type: 'm.replace', event_id: '$z' } }],
    ['a reaction', to('$z')],
    ['an edit that is malformed', { 'm.relates_to': { rel_type: 'm.replace' } }],
    ['a reaction without a key', to('$z', null)],
  ])('%s has none', (_, content) => {
    expect(groupReactions({ ...EVENT, content }, [reaction('a', '👍')])).toStrictEqual([])
  })

  test('a message in a thread may have some', () => {
    const thread = { 'm.relates_to': { rel_type: 'm.thread', event_id: '$z' } }
    expect(shown([reaction('a', '👍')], { ...EVENT, content: thread })).toStrictEqual(['👍 a'])
  })

  test('the events, and the own one', () => {
    const [later, first, others] = [
      reaction('a', '👍', { origin_server_ts: 20 }),
      reaction('a', '👍'),
      reaction('b', '👍', { origin_server_ts: 30 }),
    ]
    const events = [later, first, others]
    expect(groupReactions(EVENT, events, { userId: '@a:example.org' })).toStrictEqual([
      { key: '👍', reactions: [first, others], senders: ['@a:example.org', '@b:example.org'], own: first },
    ])
    expect(groupReactions(EVENT, events, { userId: '@c:example.org' })[0]).not.toHaveProperty('own')
    expect(groupReactions(EVENT, events)[0]).not.toHaveProperty('own')
  })

  test('the order of the events does not matter', () => {
    const one = fc.record({ user: fc.constantFrom('a', 'b', 'c'), key: fc.constantFrom('👍', '🎉'), ts: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(one), (reactions) => {
        const events = reactions.map(({ user, key, ts }) => reaction(user, key, { origin_server_ts: ts }))
        expect(groupReactions(EVENT, [...events].reverse())).toStrictEqual(groupReactions(EVENT, events))
        const total = groupReactions(EVENT, events).reduce((sum, { senders }) => sum + senders.length, 0)
        expect(total).toBe(new Set(reactions.map(({ user, key }) => user + key)).size)
      }),
    )
  })
})

function to(eventId: string, key: string | null = '👍') {
  return { 'm.relates_to': { rel_type: 'm.annotation', event_id: eventId, key } }
}
