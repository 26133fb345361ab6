import { describe, expect, test } from 'vitest'
import type { DirectEventContent } from '../../../src/event/account-data/direct.js'
import {
  directRoomsWith,
  directUsersOf,
  withDirectRoom,
  withoutDirectRoom,
} from '../../../src/function/user-data/direct-rooms.js'

const CONTENT: DirectEventContent = {
  '@bob:example.org': ['!1', '!2'],
  '@carol:example.org': ['!2'],
  '@dave:example.org': [],
}

describe('directRoomsWith', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['two', ['!1', '!2'], ['!1', '!2']],
    ['none', [], []],
    ['the same twice', ['!1', '!1'], ['!1']],
    ['something that is not a string', ['!1', null, 7], ['!1']],
    ['something that is not a list', '!1', []],
    ['nothing', undefined, []],
  ])('%s', (_, rooms, expected) => {
    expect(directRoomsWith({ '@bob:example.org': rooms } as DirectEventContent, '@bob:example.org')).toStrictEqual(
      expected,
    )
  })

  test.each(['@other:example.org', 'constructor', '__proto__'])('no user named %s', (userId) => {
    expect(directRoomsWith(CONTENT, userId)).toStrictEqual([])
    expect(directRoomsWith(undefined, userId)).toStrictEqual([])
  })
})

describe('directUsersOf', () => {
  test.each([
    ['!1', ['@bob:example.org']],
    ['!2', ['@bob:example.org', '@carol:example.org']],
    ['!3', []],
  ])('%s', (roomId, users) => expect(directUsersOf(CONTENT, roomId)).toStrictEqual(users))

  test('no content', () => expect(directUsersOf(undefined, '!1')).toStrictEqual([]))

  test('a key that is not a user', () => {
    expect(directUsersOf({ bob: ['!1'], ...CONTENT } as DirectEventContent, '!1')).toStrictEqual(['@bob:example.org'])
  })
})

describe('withDirectRoom', () => {
  test.each<[string, DirectEventContent | undefined, DirectEventContent]>([
    ['no content', undefined, { '@bob:example.org': ['!3'] }],
    ['a new user', { '@carol:example.org': ['!2'] }, { '@carol:example.org': ['!2'], '@bob:example.org': ['!3'] }],
    ['one more room', CONTENT, { ...CONTENT, '@bob:example.org': ['!1', '!2', '!3'] }],
    [
      'a room of someone else',
      { '@carol:example.org': ['!3'] },
      { '@carol:example.org': ['!3'], '@bob:example.org': ['!3'] },
    ],
    [
      'where there was no list',
      { '@bob:example.org': null } as unknown as DirectEventContent,
      { '@bob:example.org': ['!3'] },
    ],
  ])('%s', (_, content, expected) => {
    const before = structuredClone(content)
    expect(withDirectRoom(content, '!3', '@bob:example.org')).toStrictEqual(expected)
    expect(content).toStrictEqual(before)
  })

  test.each([undefined, null, 5, 'bob', { toString: null }])('a user ID that is not one adds nothing: %j', (userId) => {
    expect(withDirectRoom(CONTENT, '!3', userId as string)).toBe(CONTENT)
  })

  test('where it is there already, the content is the same', () => {
    expect(withDirectRoom(CONTENT, '!1', '@bob:example.org')).toBe(CONTENT)
  })
})

describe('withoutDirectRoom', () => {
  test('of all users, and users without another are removed', () => {
    const before = structuredClone(CONTENT)
    expect(withoutDirectRoom(CONTENT, '!2')).toStrictEqual({ '@bob:example.org': ['!1'], '@dave:example.org': [] })
    expect(CONTENT).toStrictEqual(before)
  })

  test('where it is not there, the content is the same', () => expect(withoutDirectRoom(CONTENT, '!3')).toBe(CONTENT))

  test('something that is not a user stays', () => {
    const content = JSON.parse('{ "__proto__": ["!1"], "bob": ["!1"], "@bob:example.org": ["!1"] }')
    const without = withoutDirectRoom(content, '!1')
    expect(Object.entries(without)).toStrictEqual([
      ['__proto__', ['!1']],
      ['bob', ['!1']],
    ])
    expect(Object.getPrototypeOf(without)).toBe(Object.prototype)
  })

  test('reverts withDirectRoom', () => {
    expect(withoutDirectRoom(withDirectRoom(CONTENT, '!3', '@erin:example.org'), '!3')).toStrictEqual(CONTENT)
  })
})
