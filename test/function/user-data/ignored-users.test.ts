import { describe, expect, test } from 'vitest'
import type { IgnoredUserListEventContent } from '../../../src/event/account-data/ignored-user-list.js'
import { isIgnoredUser, withIgnoredUser, withoutIgnoredUser } from '../../../src/function/user-data/ignored-users.js'

const MALLORY = '@mallory:example.com'
const CONTENT = { ignored_users: { [MALLORY]: { since: 1 } }, 'org.example.kept': true }

describe('isIgnoredUser', () => {
  test.each<[string, unknown, boolean]>([
    ['listed', CONTENT, true],
    ['not listed', { ignored_users: {} }, false],
    ['no content', undefined, false],
    ['no list', {}, false],
    ['an invalid list', { ignored_users: [MALLORY] }, false],
    ['an entry that is not an object', { ignored_users: { [MALLORY]: null } }, true],
    ['inherited', { ignored_users: Object.create({ [MALLORY]: {} }) }, false],
  ])('%s', (_, content, expected) => {
    expect(isIgnoredUser(content as IgnoredUserListEventContent | undefined, MALLORY)).toBe(expected)
  })

  test.each(['constructor', '__proto__'])('no user named %s', (userId) => {
    expect(isIgnoredUser(CONTENT, userId)).toBe(false)
  })
})

describe('withIgnoredUser', () => {
  test.each<[string, IgnoredUserListEventContent | undefined, object]>([
    ['no content', undefined, { ignored_users: { '@eve:e.f': {} } }],
    ['others', CONTENT, { ...CONTENT, ignored_users: { [MALLORY]: { since: 1 }, '@eve:e.f': {} } }],
    ['no list', {} as IgnoredUserListEventContent, { ignored_users: { '@eve:e.f': {} } }],
  ])('in addition to %s', (_, content, expected) => {
    const before = structuredClone(content)
    expect(withIgnoredUser(content, '@eve:e.f')).toStrictEqual(expected)
    expect(content).toStrictEqual(before)
  })

  test.each([undefined, null, 5, 'mallory', { toString: null }])(
    'a user ID that is not one adds nothing: %j',
    (userId) => {
      expect(withIgnoredUser(CONTENT, userId as string)).toStrictEqual(CONTENT)
      expect(withIgnoredUser(undefined, userId as string)).toStrictEqual({ ignored_users: {} })
    },
  )

  test('an existing user stays, with their entry', () => {
    expect(withIgnoredUser(CONTENT, MALLORY)).toBe(CONTENT)
  })
})

describe('withoutIgnoredUser', () => {
  test('an ignored user', () => {
    expect(withoutIgnoredUser(CONTENT, MALLORY)).toStrictEqual({ ...CONTENT, ignored_users: {} })
    expect(isIgnoredUser(CONTENT, MALLORY)).toBe(true)
  })

  test.each(['@eve:e.f', 'constructor', '__proto__'])('%s, who is not ignored', (userId) => {
    expect(withoutIgnoredUser(CONTENT, userId)).toBe(CONTENT)
  })

  test('reverts withIgnoredUser', () => {
    expect(withoutIgnoredUser(withIgnoredUser(CONTENT, '@eve:e.f'), '@eve:e.f')).toStrictEqual(CONTENT)
  })
})
