import { EventId, RoomAlias, RoomId, UserId } from '../../../src/event/common/identifier.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(UserId, [
  ['a user of a server', '@alice:example.org'],
  ['characters that are no longer allowed', '@Älice O’Neill:example.org:8448'],
  ['only the sigil', '@'],
])

rejects(UserId, [
  ['no sigil', 'alice:example.org', 'expected a string that matches ^@ (UserId), found "alice:example.org"'],
  [
    'a leading space',
    ' @alice:example.org',
    'expected a string that matches ^@ (UserId), found a string of 19 characters',
  ],
  [
    'a sigil on a later line',
    'x\n@alice:example.org',
    'expected a string that matches ^@ (UserId), found a string of 20 characters',
  ],
  ['an array', ['@alice:example.org'], 'expected a string that matches ^@ (UserId), found an array of 1'],
  [
    'an object with a matching toString',
    { toString: () => '@a:b' },
    'expected a string that matches ^@ (UserId), found an object',
  ],
])

accepts(RoomId, [
  ['a room ID with a server name', '!room:example.org'],
  ['a room ID of room version 12', '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'],
])

rejects(RoomId, [
  ['an alias', '#hall:example.org', 'expected a string that matches ^! (RoomId), found "#hall:example.org"'],
])

accepts(RoomAlias, [['an alias', '#hall:example.org']])

rejects(RoomAlias, [
  ['a room ID', '!room:example.org', 'expected a string that matches ^# (RoomAlias), found "!room:example.org"'],
])

accepts(EventId, [
  ['an event ID of room version 1', '$143273582443PhrSn:example.org'],
  ['an event ID with a hash', '$acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk'],
])

rejects(EventId, [
  ['a bare hash', 'acR1l0raoZnm60', 'expected a string that matches ^\\$ (EventId), found "acR1l0raoZnm60"'],
])
