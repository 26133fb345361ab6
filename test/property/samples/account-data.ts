import {
  DirectEventContent,
  directRoomsWith,
  directUsersOf,
  isIgnoredUser,
  roomsWithTag,
  tagDisplayName,
  withDirectRoom,
  withEmojiUse,
  withIgnoredUser,
  withoutDirectRoom,
  withoutIgnoredUser,
} from '../../../src/index.js'
import { fields, isBoolean, isCount, isId, isObject, isString, listOf, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const direct = { '@alice:a.org': ['!one:a.org', '!two:a.org'], '@bob:b.org': ['!one:a.org'] } as const
const ignored = { ignored_users: { '@alice:a.org': {}, '@bob:b.org': {} } } as const
const emoji = {
  recent_emoji: [
    { emoji: '🐈', total: 3 },
    { emoji: '👍', total: 1 },
  ],
} as const

const isIgnoredList = fields({ ignored_users: isObject })
const isEmojiList = fields({ recent_emoji: listOf(fields({ emoji: isString, total: isCount })) })

export const accountData: Samples = {
  directRoomsWith: sample(directRoomsWith, [data(direct), data('@alice:a.org')], listOf(isString)),
  directUsersOf: sample(directUsersOf, [data(direct), data('!one:a.org')], listOf(isId('@'))),
  withDirectRoom: [
    sample(withDirectRoom, [data(direct), data('!two:a.org'), data('@bob:b.org')], isObject),
    sample(withDirectRoom, [choice(direct), data('!two:a.org'), data('@bob:b.org')], (result) =>
      DirectEventContent.is(result),
    ),
  ],
  withoutDirectRoom: sample(withoutDirectRoom, [data(direct), data('!one:a.org')], isObject),
  isIgnoredUser: sample(isIgnoredUser, [data(ignored), data('@alice:a.org')], isBoolean),
  withIgnoredUser: sample(withIgnoredUser, [data(ignored), data('@carol:c.org')], isIgnoredList),
  withoutIgnoredUser: sample(withoutIgnoredUser, [data(ignored), data('@alice:a.org')], isObject),
  withEmojiUse: sample(withEmojiUse, [data(emoji), data('👍'), choice(2)], isEmojiList),
  roomsWithTag: sample(
    roomsWithTag,
    [
      data([
        ['!one:a.org', { tags: { 'm.favourite': { order: 0.5 } } }],
        ['!two:a.org', { tags: { 'm.favourite': {}, 'u.work': { order: 0.1 } } }],
      ]),
      data('m.favourite'),
    ],
    listOf(isString),
  ),
  tagDisplayName: sample(tagDisplayName, [data('u.work')], optional(isString)),
}
