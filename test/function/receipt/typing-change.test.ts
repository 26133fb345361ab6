import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TypingEventContent } from '../../../src/event/ephemeral/typing.js'
import { typingChange } from '../../../src/function/receipt/typing-change.js'

type Users = TypingEventContent['user_ids']

describe('typingChange', () => {
  test.each<[string, Users | undefined, Users, started: Users, stopped: Users]>([
    ['the first to type', undefined, ['@a:b.c'], ['@a:b.c'], []],
    ['one more', ['@a:b.c'], ['@b:b.c', '@a:b.c'], ['@b:b.c'], []],
    ['one less', ['@a:b.c', '@b:b.c'], ['@b:b.c'], [], ['@a:b.c']],
    ['one for another', ['@a:b.c'], ['@b:b.c'], ['@b:b.c'], ['@a:b.c']],
    ['no users left', ['@b:b.c', '@a:b.c'], [], [], ['@b:b.c', '@a:b.c']],
    ['the same in another order', ['@a:b.c', '@b:b.c'], ['@b:b.c', '@a:b.c'], [], []],
    ['a duplicate user', ['@a:b.c', '@a:b.c'], ['@b:b.c', '@b:b.c'], ['@b:b.c'], ['@a:b.c']],
  ])('%s', (_, previous, next, started, stopped) => {
    expect(typingChange(previous && { user_ids: previous }, { user_ids: next })).toStrictEqual({ started, stopped })
  })

  test.each([
    undefined,
    null,
    5,
    {},
    { user_ids: null },
    { user_ids: '@a:b.c' },
    { user_ids: [5, null, 'a', ['@a:b.c']] },
  ])('no users for %j', (odd) => {
    const content = odd as unknown as TypingEventContent
    expect(typingChange(content, { user_ids: ['@b:b.c'] })).toStrictEqual({ started: ['@b:b.c'], stopped: [] })
    expect(typingChange({ user_ids: ['@b:b.c'] }, content)).toStrictEqual({ started: [], stopped: ['@b:b.c'] })
  })

  test('the previous users, without those who stopped, and with those who started, are the new ones', () => {
    const users = fc.subarray<Users[number]>(['@a:b.c', '@b:b.c', '@c:b.c', '@d:b.c'])
    fc.assert(
      fc.property(users, users, (before, after) => {
        const { started, stopped } = typingChange({ user_ids: before }, { user_ids: after })
        const typing = [...before.filter((userId) => !stopped.includes(userId)), ...started]
        expect(new Set(typing)).toStrictEqual(new Set(after))
        expect(typing).toHaveLength(after.length)
      }),
    )
  })
})
