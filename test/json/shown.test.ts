import { expect, test } from 'vitest'

import { messageAt } from '../../src/json/shown.js'

test.each<[string, readonly string[], string]>([
  ['the root', [], 'not a level'],
  ['a key', ['ban'], 'ban: not a level'],
  ['a user ID', ['users', '@a:b.c'], 'users["@a:b.c"]: not a level'],
  ['an index', ['allow', '0', 'room_id'], 'allow[0].room_id: not a level'],
  ['control characters', ['@\u009b31m\u202e\n'], '["@\\u009b31m\\u202e\\u000a"]: not a level'],
  ['a long key', ['a'.repeat(70_000)], `${'a'.repeat(50)}…${'a'.repeat(50)}: not a level`],
  ['a deep place', Array(70_000).fill('a'), `${'a.'.repeat(25)}…${'.a'.repeat(25)}: not a level`],
  [
    'surrogate pairs at the cut',
    ['aaa', ...Array(3).fill(`@${'😀'.repeat(18)}`), 'a'],
    `aaa["@${'😀'.repeat(18)}"]["@😀…😀😀"]["@${'😀'.repeat(18)}"].a: not a level`,
  ],
])('%s', (_, path, message) => expect(messageAt(path, 'not a level')).toBe(message))

test('a message shows a key only if it could be an identifier or a name', () => {
  expect(messageAt(['content', 'org.example', '@🐈:example.org', 'my secret', 'ключ', '0'], 'wrong')).toBe(
    'content["org.example"]["@🐈:example.org"][…][…][0]: wrong',
  )
})
