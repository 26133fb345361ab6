import { describe, expect, test } from 'vitest'
import type { TagEventContent } from '../../../src/event/account-data/tag.js'
import { roomsWithTag, tagDisplayName } from '../../../src/function/user-data/tags.js'

/** Rooms `0`, `1` and so on, with these contents of `m.tag`. */
const rooms = (...contents: readonly unknown[]) =>
  contents.map((content, i) => [String(i), content as TagEventContent] as const)
const ordered = (...orders: readonly unknown[]) => rooms(...orders.map((order) => ({ tags: { 'u.a': { order } } })))

describe('roomsWithTag', () => {
  test.each<[string, ReturnType<typeof rooms>, string]>([
    ['the lower order first', ordered(0.7, 0.2), '10'],
    ['0 and 1', ordered(1, 0.5, 0), '210'],
    ['none after 1', ordered(undefined, 1), '10'],
    ['equals in the given order', ordered(0.5, undefined, 0.5, undefined, 0.5), '02413'],
    ['an order that is a string counts as absent', ordered('0.1', 0.9), '10'],
    ['an order that is null counts as absent', ordered(null, 0.9), '10'],
    ['an order that is not a number counts as absent', ordered(Number.NaN, 0.9, Number.NaN, 0.1), '3102'],
    ['orders beyond 0 and 1', ordered(undefined, 2, 0.5, -1), '3210'],
    ['tiny differences', ordered(0.1 + 0.2, 0.3), '10'],
    ['rooms with another tag', rooms({ tags: { 'u.b': { order: 0 } } }, { tags: { 'u.a': {} } }), '1'],
    ['rooms with no tags', rooms({}, { tags: {} }, { tags: undefined }), ''],
    ['a tag that is not an object', rooms({ tags: { 'u.a': true } }, { tags: { 'u.a': null } }), ''],
    ['a tag that is inherited', rooms({ tags: Object.create({ 'u.a': {} }) }), ''],
  ])('%s', (_, tagged, ids) => expect(roomsWithTag(tagged, 'u.a').join('')).toBe(ids))

  test.each(['__proto__', 'constructor', 'toString'])('a tag that is called %s', (tag) => {
    const content = JSON.parse(`{ "tags": { "${tag}": {} } }`)
    expect(roomsWithTag(rooms({ tags: {} }, content), tag)).toStrictEqual(['1'])
  })

  test('a map of rooms', () => {
    expect(roomsWithTag(new Map(ordered(0.7, 0.2)), 'u.a')).toStrictEqual(['1', '0'])
  })
})

describe('tagDisplayName', () => {
  test.each([
    ['u.Work', 'Work'],
    ['u.', ''],
    ['u.m.favourite', 'm.favourite'],
    ['u.org.example.thing', 'org.example.thing'],
    ['u.📚 Books', '📚 Books'],
    ['Work', 'Work'],
    ['Dr. Who. Fans', 'Dr. Who. Fans'],
    ['two.parts', 'two.parts'],
    ['1.2.3', '1.2.3'],
    ['e.g. work', 'e.g. work'],
    ['', ''],
    ['u', 'u'],
    ['m', 'm'],
    ['m.favourite', undefined],
    ['m.lowpriority', undefined],
    ['m.server_notice', undefined],
    ['m.unknown', undefined],
    ['m.', undefined],
    ['org.example.pinned', undefined],
    ['im.vector.fake.invite', undefined],
    ['xn--p1ai.example.pinned', undefined],
  ])('%j is %j', (tag, name) => expect(tagDisplayName(tag)).toBe(name))
})
