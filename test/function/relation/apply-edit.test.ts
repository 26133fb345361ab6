import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  RoomMessageEventContent,
  type RoomMessageEventContentWithoutRelation as WithoutRelation,
} from '../../../src/event/room/message.js'
import { buildEdit } from '../../../src/function/compose/edit.js'
import { applyEdit } from '../../../src/function/relation/apply-edit.js'
import { valuesOf } from '../../support/arbitrary.js'
import { messages } from '../../support/rows.js'

const RELATION = { 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }

describe('applyEdit', () => {
  test.each<[string, object, object, object]>([
    [
      'all is overwritten: markup that the edit does not have is gone',
      { msgtype: 'm.text', body: 'I really like cake', formatted_body: 'I really like cake' },
      {
        msgtype: 'm.text',
        body: '* I really like *chocolate* cake',
        'm.new_content': { msgtype: 'm.text', body: 'I really like *chocolate* cake', 'com.example.key': 'chocolate' },
        ...RELATION,
      },
      { msgtype: 'm.text', body: 'I really like *chocolate* cake', 'com.example.key': 'chocolate' },
    ],
    [
      'a reply stays one',
      { body: 'a', 'm.relates_to': { 'm.in_reply_to': { event_id: '$c' } } },
      { body: '* b', 'm.new_content': { body: 'b' }, ...RELATION },
      { body: 'b', 'm.relates_to': { 'm.in_reply_to': { event_id: '$c' } } },
    ],
    [
      'a relation in m.new_content does not count, where the original has one',
      { body: 'a', 'm.relates_to': { rel_type: 'm.thread', event_id: '$c' } },
      { 'm.new_content': { body: 'b', 'm.relates_to': { rel_type: 'm.thread', event_id: '$d' } }, ...RELATION },
      { body: 'b', 'm.relates_to': { rel_type: 'm.thread', event_id: '$c' } },
    ],
    [
      'nor where it has none',
      { body: 'a' },
      { 'm.new_content': { body: 'b', 'm.relates_to': { 'm.in_reply_to': { event_id: '$d' } } }, ...RELATION },
      { body: 'b' },
    ],
    [
      'mentions are those of m.new_content',
      { body: 'a', 'm.mentions': { user_ids: ['@alice:example.org'] } },
      {
        'm.mentions': { user_ids: ['@bob:example.org'] },
        'm.new_content': { body: 'b', 'm.mentions': { user_ids: ['@alice:example.org', '@bob:example.org'] } },
        ...RELATION,
      },
      { body: 'b', 'm.mentions': { user_ids: ['@alice:example.org', '@bob:example.org'] } },
    ],
    [
      'mentions that m.new_content does not have are gone',
      { body: 'a', 'm.mentions': { room: true } },
      { 'm.mentions': {}, 'm.new_content': { body: 'b' }, ...RELATION },
      { body: 'b' },
    ],
    [
      'all of m.new_content is taken, one within it too',
      {},
      { 'm.new_content': { body: 'b', 'm.new_content': {} } },
      { body: 'b', 'm.new_content': {} },
    ],
    ['to nothing', { body: 'a' }, { 'm.new_content': {}, ...RELATION }, {}],
  ])('%s', (_, content, edit, expected) => expect(applyEdit(content, edit)).toStrictEqual(expected))

  test.each<[string, object]>([
    ['no m.new_content', { body: 'b', ...RELATION }],
    ['m.new_content is null', { 'm.new_content': null, ...RELATION }],
    ['m.new_content is a list', { 'm.new_content': [{}], ...RELATION }],
    ['m.new_content is inherited', Object.create({ 'm.new_content': { body: 'b' } })],
  ])('the content as it was: %s', (_, edit) => {
    const content = { body: 'a' }
    expect(applyEdit(content, edit)).toBe(content)
  })

  test('hostile keys stay own keys', () => {
    const edited = applyEdit({ body: 'a' }, JSON.parse('{"m.new_content":{"__proto__":{"a":1},"body":"b"}}'))
    expect(Object.keys(edited)).toStrictEqual(['__proto__', 'body'])
    expect(Object.getPrototypeOf(edited)).toBe(Object.prototype)
  })

  test('it reverts buildEdit, and the result decodes', () => {
    fc.assert(
      fc.property(valuesOf(RoomMessageEventContent), valuesOf(RoomMessageEventContent), (a, b) => {
        const content = a as RoomMessageEventContent
        const { 'm.relates_to': _, 'm.new_content': __, ...next } = b as RoomMessageEventContent
        const edit = buildEdit(next as WithoutRelation, { event_id: '$a', content })
        const edited = applyEdit(content, edit)
        expect(edited).toEqual(
          content['m.relates_to'] === undefined ? next : { ...next, 'm.relates_to': content['m.relates_to'] },
        )
        expect(messages(RoomMessageEventContent, edited)).toStrictEqual([])
      }),
    )
  })
})
