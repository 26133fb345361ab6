import { describe, expect, test } from 'vitest'
import type { EmojiUsage, RecentEmojiEventContent } from '../../../src/event/account-data/recent-emoji.js'
import { withEmojiUse } from '../../../src/function/user-data/recent-emoji.js'

const list = (...entries: readonly (readonly [emoji: string, total: number])[]): EmojiUsage[] =>
  entries.map(([emoji, total]) => ({ emoji, total }))

describe('withEmojiUse', () => {
  test.each<[string, readonly EmojiUsage[], readonly EmojiUsage[]]>([
    ['the first', [], list(['👍', 1])],
    ['a new one', list(['🎉', 3]), list(['👍', 1], ['🎉', 3])],
    ['one that is first', list(['👍', 3], ['🎉', 3]), list(['👍', 4], ['🎉', 3])],
    ['one that is last', list(['🎉', 3], ['a', 9], ['👍', 3]), list(['👍', 4], ['🎉', 3], ['a', 9])],
    ['one in another skin', list(['👍🏽', 3]), list(['👍', 1], ['👍🏽', 3])],
    ['one that was used zero times', list(['👍', 0]), list(['👍', 1])],
    ['one that was used too often', list(['👍', 2 ** 53 - 1]), list(['👍', 2 ** 53 - 1])],
    ['one that is there twice', list(['👍', 3], ['🎉', 3], ['👍', 4]), list(['👍', 8], ['🎉', 3])],
    ['something that is not an emoji stays', list([':custom:', 3], ['', 1]), list(['👍', 1], [':custom:', 3], ['', 1])],
    [
      'malformed entries are removed',
      list(['🎉', -1], ['a', 1.5], ['b', 2 ** 53], ['c', 2]),
      list(['👍', 1], ['c', 2]),
    ],
    ['the same, malformed', list(['👍', -5]), list(['👍', 1])],
  ])('%s', (_, before, after) => {
    const content = { recent_emoji: before }
    const copy = structuredClone(content)
    expect(withEmojiUse(content, '👍').recent_emoji).toStrictEqual(after)
    expect(content).toStrictEqual(copy)
  })

  test.each<[string, unknown, readonly EmojiUsage[]]>([
    ['invalid entries', [null, '🎉', ['🎉', 3], {}, { emoji: '🎉', total: 3 }], list(['👍', 1], ['🎉', 3])],
    ['an invalid list', { 0: { emoji: '🎉', total: 3 } }, list(['👍', 1])],
    ['no list', undefined, list(['👍', 1])],
  ])('entries that do not decode are removed: %s', (_, before, after) => {
    expect(withEmojiUse({ recent_emoji: before } as RecentEmojiEventContent, '👍').recent_emoji).toStrictEqual(after)
  })

  test('no content', () => expect(withEmojiUse(undefined, '👍')).toStrictEqual({ recent_emoji: list(['👍', 1]) }))

  test('other keys stay', () => {
    const content = { recent_emoji: [{ emoji: '👍', total: 1, 'org.example.url': 'mxc://a/b' }], 'org.example.kept': 1 }
    expect(withEmojiUse(content, '👍')).toStrictEqual({
      recent_emoji: [{ emoji: '👍', total: 2, 'org.example.url': 'mxc://a/b' }],
      'org.example.kept': 1,
    })
  })

  test('100 at most, or as many as one says', () => {
    const many = { recent_emoji: list(...Array.from({ length: 110 }, (_, i) => [`${i}`, 1] as const)) }
    const { recent_emoji } = withEmojiUse(many, '👍')
    expect([recent_emoji.length, recent_emoji[0]?.emoji, recent_emoji[99]?.emoji]).toStrictEqual([100, '👍', '98'])
    expect(withEmojiUse(many, '109').recent_emoji[0]).toStrictEqual({ emoji: '109', total: 2 })
    expect(withEmojiUse(many, '👍', 2).recent_emoji).toStrictEqual(list(['👍', 1], ['0', 1]))
  })
})
