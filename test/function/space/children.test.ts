import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isSpaceChild, type SpaceStateEvent, spaceChildren } from '../../../src/function/space/children.js'

const child = (state_key: string, origin_server_ts: number, order?: unknown, via: unknown = ['example.org']) => {
  return { type: 'm.space.child', state_key, origin_server_ts, content: { via, ...(order !== undefined && { order }) } }
}
const ids = (events: readonly SpaceStateEvent[]) => spaceChildren(events).map(({ state_key }) => state_key)

describe('isSpaceChild', () => {
  test.each<[string, object, boolean]>([
    ['a child', {}, true],
    ['several servers', { content: { via: ['a.org', 'b.org'] } }, true],
    ['an order that is malformed', { content: { via: ['a.org'], order: 5 } }, true],
    ['a room of version 12', { state_key: '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM' }, true],
    ['cleared', { content: {} }, false],
    ['no servers', { content: { via: [] } }, false],
    ['servers in a string', { content: { via: 'a.org' } }, false],
    ['something that is not a server among them', { content: { via: ['a.org', null] } }, false],
    ['inherited servers', { content: Object.create({ via: ['a.org'] }) }, false],
    ['another type', { type: 'm.space.parent' }, false],
    ['under nothing', { state_key: '' }, false],
    ['under an alias', { state_key: '#a:example.org' }, false],
  ])('%s', (_, fields, expected) => expect(isSpaceChild({ ...child('!a:example.org', 1), ...fields })).toBe(expected))
})

describe('spaceChildren', () => {
  test('the example of the specification', () => {
    expect(
      ids([
        child('!d:example.org', 1640741000000),
        child('!c:example.org', 1640841000000, 'first'),
        child('!e:example.org', 1640641000000),
        child('!a:example.org', 1640141000000, 'aaaa'),
        child('!b:example.org', 1640341000000, ' '),
      ]),
    ).toStrictEqual(['!b:example.org', '!a:example.org', '!c:example.org', '!e:example.org', '!d:example.org'])
  })

  test.each<[string, first: SpaceStateEvent, then: SpaceStateEvent]>([
    ['capitals before small letters', child('!b', 2, 'Z'), child('!a', 1, 'a')],
    ['a beginning before the whole', child('!b', 2, 'a'), child('!a', 1, 'aa')],
    ['as texts, not as numbers', child('!b', 2, '10'), child('!a', 1, '9')],
    ['the last character there is', child('!b', 2, '~'), child('!a', 1)],
    ['equal orders: the older', child('!b', 1, 'a'), child('!a', 2, 'a')],
    ['equal orders, equal times: the ID', child('!a', 1, 'a'), child('!b', 1, 'a')],
    ['no orders: the older', child('!b', 1), child('!a', 2)],
    ['no orders, equal times: the ID, and not the room of the space', child('!a', 1), child('!b', 1)],
    ['IDs by code points, not by UTF-16 units', child('!\uffff', 1), child('!😀', 1)],
    ['an ID that is a prefix of another', child('!a', 1), child('!aa', 1)],
    ['times before 1970', child('!b', -2), child('!a', -1)],
    ['fifty characters are an order', child('!b', 2, 'a'.repeat(50)), child('!a', 1)],
    ['fifty-one are invalid', child('!b', 1), child('!a', 2, 'a'.repeat(51))],
    ['an empty order is invalid', child('!b', 1), child('!a', 2, '')],
    ['a tab is invalid', child('!b', 1), child('!a', 2, 'a\tb')],
    ['a line break at the end is invalid', child('!b', 1), child('!a', 2, 'a\n')],
    ['non-ASCII characters are invalid', child('!b', 1), child('!a', 2, 'é')],
    ['DEL is invalid', child('!b', 1), child('!a', 2, '\x7f')],
    ['a number is invalid', child('!b', 1), child('!a', 2, 1)],
    ['null is invalid', child('!b', 1), child('!a', 2, null)],
  ])('%s', (_, first, then) => {
    expect(spaceChildren([first, then])).toStrictEqual([first, then])
    expect(spaceChildren([then, first])).toStrictEqual([first, then])
  })

  test('an event without a time comes last', () => {
    const timeless = { ...child('!a', 0), origin_server_ts: null } as unknown as ReturnType<typeof child>
    expect(ids([timeless, child('!b', 2 ** 52)])).toStrictEqual(['!b', '!a'])
  })

  test('in the state of a space, only its children', () => {
    const name = { type: 'm.room.name', state_key: '', origin_server_ts: 1, content: { name: 'Space' } }
    const parent = { ...child('!p', 1), type: 'm.space.parent' }
    expect(ids([name, child('!b', 1, undefined, []), parent, child('!a', 2)])).toStrictEqual(['!a'])
  })

  test('the order of the events does not matter, and they are not written to', () => {
    const event = fc
      .tuple(fc.constantFrom('!a', '!b', '!c', '!d'), fc.nat(2), fc.constantFrom(undefined, '', ' ', 'a', 'A', 7))
      .map(([state_key, ts, order]) => child(state_key, ts, order))
    const events = fc.uniqueArray(event, { selector: ({ state_key }) => state_key })
    const bothOrders = events.chain((list) => {
      return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
    })
    fc.assert(
      fc.property(bothOrders, ([list, shuffled]) => {
        const before = [...list]
        expect(ids(shuffled)).toStrictEqual(ids(list))
        expect(list).toStrictEqual(before)
      }),
    )
  })
})
