import { expect, test } from 'vitest'

import { RoomMemberEventContent } from '../../src/event/room/member.js'
import { previousContent } from '../../src/parse/previous-content.js'

const PREVIOUS = { membership: 'invite' }

test('the previous content is the object itself', () => {
  expect(previousContent(RoomMemberEventContent, { unsigned: { prev_content: PREVIOUS } })).toBe(PREVIOUS)
})

test.each<[string, { readonly unsigned?: object | null }]>([
  ['no unsigned', {}],
  ['null for unsigned', { unsigned: null }],
  ['no previous content', { unsigned: { age: 5 } }],
  ['an empty previous content', { unsigned: { prev_content: {} } }],
  ['a malformed one', { unsigned: { prev_content: { membership: 5 } } }],
  ['one that is inherited', { unsigned: Object.create({ prev_content: PREVIOUS }) }],
])('undefined for %s', (_, event) => {
  expect(previousContent(RoomMemberEventContent, event)).toBeUndefined()
})
