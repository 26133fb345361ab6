import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UserId } from '../../../src/event/common/identifier.js'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildUserLinkHtml, type MentionTargets, withMentions } from '../../../src/function/compose/mention.js'
import { buildTextMessage } from '../../../src/function/compose/text.js'
import { messages } from '../../support/rows.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'

describe('mentioning', () => {
  test.each<[string, object, MentionTargets, object]>([
    ['nobody', {}, {}, {}],
    ['a user', {}, { users: [ALICE] }, { user_ids: [ALICE] }],
    ['a user twice', {}, { users: [ALICE, BOB, ALICE] }, { user_ids: [ALICE, BOB] }],
    ['users from a set', {}, { users: new Set<UserId>([ALICE]) }, { user_ids: [ALICE] }],
    ['the room', {}, { room: true }, { room: true }],
    ['not the room: false is not written', {}, { room: false }, {}],
    ['one more', { user_ids: [ALICE] }, { users: [BOB, ALICE] }, { user_ids: [ALICE, BOB] }],
    ['one more, in a message to all', { room: true }, { users: [BOB] }, { room: true, user_ids: [BOB] }],
    ['mentions that are malformed are dropped', { room: 'yes', user_ids: [1, ALICE] }, {}, { user_ids: [ALICE] }],
    ['users that are not a list', { user_ids: ALICE }, { users: [BOB] }, { user_ids: [BOB] }],
  ])('%s', (_, before, targets, mentions) => {
    const content = Object.freeze({ body: 'Hello!', 'm.mentions': Object.freeze(before) })
    expect(withMentions(content, targets)).toStrictEqual({ body: 'Hello!', 'm.mentions': mentions })
  })

  test('a content without mentions gets an empty one', () => {
    expect(withMentions({ body: 'Hello!' }, {})).toStrictEqual({ body: 'Hello!', 'm.mentions': {} })
  })

  test('decodes', () => {
    const users = fc.array(fc.string({ unit: 'binary' }).map((text): UserId => `@${text}`))
    fc.assert(
      fc.property(users, fc.boolean(), (ids, room) => {
        const content: RoomMessageEventContent = withMentions(buildTextMessage('Hello!'), { users: ids, room })
        expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
      }),
    )
  })
})

describe('userLinkHtml', () => {
  test.each<[string, UserId, string | null | undefined, string]>([
    ['a user', ALICE, 'Alice', '<a href="https://matrix.to/#/@alice:example.org">Alice</a>'],
    ['no name', ALICE, undefined, '<a href="https://matrix.to/#/@alice:example.org">@alice:example.org</a>'],
    ['a name of null', ALICE, null, '<a href="https://matrix.to/#/@alice:example.org">@alice:example.org</a>'],
    ['an empty name', ALICE, '', '<a href="https://matrix.to/#/@alice:example.org">@alice:example.org</a>'],
    [
      'a name is no HTML',
      ALICE,
      '</a><img src=x onerror=alert(1)>',
      '<a href="https://matrix.to/#/@alice:example.org">&lt;/a&gt;&lt;img src=x onerror=alert(1)&gt;</a>',
    ],
    [
      'an ID that would end the attribute, or the path',
      '@"><b>/?#%:example.org',
      'A',
      '<a href="https://matrix.to/#/@%22%3E%3Cb%3E%2F%3F%23%25:example.org">A</a>',
    ],
    ['an ampersand', '@a&b:example.org', 'A', '<a href="https://matrix.to/#/@a&amp;b:example.org">A</a>'],
    ['a lone surrogate', '@\uD800:example.org', 'A', '<a href="https://matrix.to/#/@%EF%BF%BD:example.org">A</a>'],
  ])('%s', (_, userId, displayname, html) => expect(buildUserLinkHtml(userId, displayname)).toBe(html))

  test('is one link, for any user', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (id, name) => {
        expect(buildUserLinkHtml(`@${id}`, name)).toMatch(
          /^<a href="https:\/\/matrix\.to\/#\/@[^"<>\s]*">[^"<>]*<\/a>$/,
        )
      }),
    )
  })
})
