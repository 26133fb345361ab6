import { describe, expect, test } from 'vitest'

import { literal } from '../../../src/codec/literals.js'
import { object } from '../../../src/codec/object.js'
import { integer, string } from '../../../src/codec/primitive.js'
import { AnyMessageEventContent } from '../../../src/event/message/any.js'
import { RoomMessageDefinition } from '../../../src/event/room/message.js'
import { defineRoomMessage } from '../../../src/event/room/message-with.js'
import { messages } from '../../support/rows.js'

const Recipe = object('Recipe', { msgtype: literal('org.example.recipe'), body: string, dish: string })
const Short = object('Short', { msgtype: literal('m.text'), body: literal('Tea') })
const Link = object('Link', { rel_type: literal('org.example.link'), event_id: string, label: string })
const Counted = object('Counted', { rel_type: literal('m.thread'), event_id: string, count: integer })

const { content: mine } = defineRoomMessage({
  msgtypes: { 'org.example.recipe': Recipe, 'm.text': Short },
  relations: { 'org.example.link': Link, 'm.thread': Counted },
})
const tea = { msgtype: 'm.text', body: 'Tea' }

test.each([
  ['an added msgtype', { msgtype: 'org.example.recipe', body: 'b', dish: 'Tea' }, []],
  [
    'invalid for the added msgtype',
    { msgtype: 'org.example.recipe', body: 'b' },
    ['dish: expected a string, found nothing'],
  ],
  ['a replaced msgtype', tea, []],
  ['invalid for the replaced msgtype', { ...tea, body: 'Coffee' }, ['body: expected "Tea", found "Coffee"']],
  ['a listed msgtype', { msgtype: 'm.notice', body: 1 }, ['body: expected a string, found a number']],
  ['an unlisted msgtype', { msgtype: 'org.example.other', body: 'b' }, []],
  [
    'a replaced msgtype in an edit',
    { ...tea, 'm.new_content': { ...tea, body: 'Coffee' } },
    ['["m.new_content"].body: expected "Tea", found "Coffee" (msgtype is "m.text")'],
  ],
  [
    'an added relation',
    { ...tea, 'm.relates_to': { rel_type: 'org.example.link', event_id: '$e' } },
    ['["m.relates_to"].label: expected a string, found nothing (rel_type is "org.example.link")'],
  ],
  [
    'a replaced relation',
    { ...tea, 'm.relates_to': { rel_type: 'm.thread', event_id: '$e', count: 'x' } },
    ['["m.relates_to"].count: expected an integer, found a string of 1 character (rel_type is "m.thread")'],
  ],
  ['a reply', { ...tea, 'm.relates_to': { 'm.in_reply_to': { event_id: '$e' } } }, []],
  ['an unlisted relation', { ...tea, 'm.relates_to': { rel_type: 'org.example', event_id: '$e' } }, []],
  ['mentions', { ...tea, 'm.mentions': { room: 1 } }, ['["m.mentions"].room: expected a boolean, found a number']],
])('%s', (_, content, expected) => {
  expect(messages(mine, content)).toEqual(expected)
})

describe('listed msgtypes and relations', () => {
  test('are unchanged in RoomMessageDefinition', () => {
    expect(RoomMessageDefinition.content.is({ ...tea, body: 'Coffee' })).toBe(true)
    expect(AnyMessageEventContent.is({ msgtype: 'org.example.recipe', body: 'b' })).toBe(true)
  })

  test('are unchanged in a definition without additions', () => {
    const same = defineRoomMessage({})
    for (const content of [tea, { body: 'b' }, { ...tea, 'm.relates_to': 5 }, { ...tea, 'm.mentions': 5 }]) {
      expect(messages(same.content, content)).toEqual(messages(RoomMessageDefinition.content, content))
    }
    expect(same.type).toBe(RoomMessageDefinition.type)
  })
})
