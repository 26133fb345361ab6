import { inspect } from 'node:util'

import { describe, expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'

const SECRET = 'correct horse battery staple'

const malformedOf = (event: object) => {
  const parsed = parseEvent('sync', event)
  if (parsed._tag === 'Right') throw new Error('not malformed')
  return parsed.left
}

const event = {
  type: 'm.room.message',
  event_id: '$e',
  sender: '@a:b.c',
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: [SECRET] },
}
const data = {
  _tag: 'Malformed',
  errors: [
    {
      code: 'wrong-type',
      path: ['content', 'body'],
      message: expect.stringMatching(/^content\.body: expected a string, /),
    },
  ],
  hints: { event_id: '$e', sender: '@a:b.c', type: 'm.room.message' },
}

describe('a malformed event holds the event, and shows nothing of it', () => {
  test('its input is there to be read', () => {
    expect(malformedOf(event).input).toBe(event)
  })

  test.each<[string, (value: unknown) => unknown]>([
    ['turned into JSON', (value) => JSON.parse(JSON.stringify(value))],
    ['cloned', (value) => structuredClone(value)],
    ['spread', (value) => JSON.parse(JSON.stringify({ ...(value as object) }))],
  ])('when %s', (_, copy) => {
    expect(copy(malformedOf(event))).toEqual(data)
  })

  test.each([{}, { depth: 9 }, { depth: 9, getters: true, showHidden: true }])('when inspected: %o', (options) => {
    expect(inspect({ left: malformedOf(event) }, options)).not.toContain(SECRET)
  })
})

test.each<[string, string, string | undefined]>([
  ['an empty one', '', ''],
  ['a user', '@a:b.c', '@a:b.c'],
  ['a token', 'pc98', undefined],
])('the state key as a hint: %s', (_, stateKey, hint) => {
  const invite = { ...event, type: 'm.room.third_party_invite', state_key: stateKey, content: { display_name: 1 } }
  expect(malformedOf(invite).hints.state_key).toBe(hint)
})

test.each<[string, string, string | undefined]>([
  ['a user', '@alice:example.org', '@alice:example.org'],
  ['a user without a sigil', 'alice:example.org', 'alice:example.org'],
  ['an ID of a local echo', '~!room:example.org:1', '~!room:example.org:1'],
  ['nothing', '', ''],
  ['text', 'correct horse', undefined],
])('IDs as hints: %s', (_, id, hint) => {
  const { hints } = malformedOf({ ...event, event_id: id, sender: id, room_id: id, type: 'm.room.name', state_key: '' })
  expect([hints.event_id, hints.sender, hints.room_id]).toEqual([hint, hint, hint])
})

test('hints are short and printable', () => {
  const { hints } = malformedOf({ ...event, event_id: `$\u202e${'x'.repeat(1e6)}`, type: 'm.room.name', state_key: '' })
  expect(hints.event_id).toBe(`$\\u202e${'x'.repeat(120)}…${'x'.repeat(127)}`)
})
