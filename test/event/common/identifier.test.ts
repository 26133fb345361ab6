import { EventId, RoomAlias, RoomId, UserId } from '../../../src/event/common/identifier.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(UserId, [
  ['a user of a server', '@alice:example.org'],
  ['letters that later servers would refuse', '@Älice O’Neill:example.org:8448'],
  ['a sigil alone', '@'],
])

rejects(UserId, [
  ['no sigil', 'alice:example.org', 'expected a string that matches ^@ (UserId), found "alice:example.org"'],
  [
    'a space before it',
    ' @alice:example.org',
    'expected a string that matches ^@ (UserId), found " @alice:example.org"',
  ],
  [
    'a sigil on a later line',
    'x\n@alice:example.org',
    'expected a string that matches ^@ (UserId), found "x\\u000a@alice:example.org"',
  ],
  ['a list of one', ['@alice:example.org'], 'expected a string that matches ^@ (UserId), found an array of 1'],
  [
    'an object that says it is one',
    { toString: () => '@a:b' },
    'expected a string that matches ^@ (UserId), found an object',
  ],
])

accepts(RoomId, [
  ['a room, by name and server', '!room:example.org'],
  ['a room of version 12, by its hash', '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'],
])

rejects(RoomId, [
  ['an alias', '#hall:example.org', 'expected a string that matches ^! (RoomId), found "#hall:example.org"'],
])

accepts(RoomAlias, [['an alias', '#hall:example.org']])

rejects(RoomAlias, [
  ['a room ID', '!room:example.org', 'expected a string that matches ^# (RoomAlias), found "!room:example.org"'],
])

accepts(EventId, [
  ['an event of room version 1, by name and server', '$143273582443PhrSn:example.org'],
  ['an event by its hash', '$acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'],
])

rejects(EventId, [
  ['a bare hash', 'acR1l0raoZnm60', 'expected a string that matches ^\\$ (EventId), found "acR1l0raoZnm60"'],
])
