import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  RoomMessageEventContent,
  RoomMessageEventContentWithoutRelation as WithoutRelation,
} from '../../../src/event/room/message.js'
import { buildEdit } from '../../../src/function/compose/edit.js'
import { buildImageMessage } from '../../../src/function/compose/media.js'
import { withMentions } from '../../../src/function/compose/mention.js'
import { withReply } from '../../../src/function/compose/reply.js'
import { buildTextMessage } from '../../../src/function/compose/text.js'
import { plainText } from '../../../src/function/message/plain-text.js'
import { editFaults } from '../../../src/function/relation/edit-faults.js'
import { valuesOf } from '../../support/arbitrary.js'
import { messages } from '../../support/rows.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'
const ORIGINAL = { event_id: '$a', content: buildTextMessage('Helo!') } as const

describe('editOf', () => {
  test('words', () => {
    const content = buildTextMessage('Hello!', '<b>Hello!</b>')
    expect(buildEdit(content, ORIGINAL)).toStrictEqual({
      msgtype: 'm.text',
      body: '* Hello!',
      format: 'org.matrix.custom.html',
      formatted_body: '* <b>Hello!</b>',
      'm.mentions': {},
      'm.new_content': content,
      'm.relates_to': { rel_type: 'm.replace', event_id: '$a' },
    })
  })

  test('a caption is marked, and a file’s name is not', () => {
    const medium = { source: 'mxc://example.org/a', filename: 'dog.jpg' } as const
    expect(buildEdit(buildImageMessage({ ...medium, caption: 'Rex!' }), ORIGINAL)).toMatchObject({
      body: '* Rex!',
      filename: 'dog.jpg',
    })
    expect(buildEdit(buildImageMessage(medium), ORIGINAL)).toMatchObject({ body: 'dog.jpg', filename: 'dog.jpg' })
  })

  test('of a reply: the only relation is that of the edit', () => {
    const reply = withReply(buildTextMessage('Yse!'), { event_id: '$z', sender: ALICE })
    expect(buildEdit(buildTextMessage('Yes!'), { event_id: '$a', content: reply })['m.relates_to']).toStrictEqual({
      rel_type: 'm.replace',
      event_id: '$a',
    })
  })

  test('of an edit: another one of the original', () => {
    const original = { event_id: '$a', content: withMentions(buildTextMessage('Helo!'), { users: [ALICE] }) } as const
    const first = buildEdit(withMentions(buildTextMessage('Hullo!'), { users: [ALICE] }), original)
    expect(first['m.mentions']).toStrictEqual({})
    const second = buildEdit(withMentions(buildTextMessage('Hello!'), { users: [ALICE, BOB] }), {
      event_id: '$b',
      content: first,
    })
    expect(second['m.relates_to'].event_id).toBe('$a')
    expect(second['m.mentions']).toStrictEqual({ user_ids: [BOB] })
  })

  test('content with a relation does not compile', () => {
    // @ts-expect-error: one relation only
    buildEdit(withReply(buildTextMessage('Yes!'), { event_id: '$z', sender: ALICE }), ORIGINAL)
  })
})

describe('mentions: only new ones at the top level', () => {
  test.each<[string, object, object, object]>([
    ['one more', { user_ids: [ALICE] }, { user_ids: [ALICE, BOB] }, { user_ids: [BOB] }],
    ['the same', { user_ids: [ALICE] }, { user_ids: [ALICE] }, {}],
    ['one less', { user_ids: [ALICE, BOB] }, { user_ids: [BOB] }, {}],
    ['all new', {}, { user_ids: [ALICE], room: true }, { user_ids: [ALICE], room: true }],
    ['the room again', { room: true }, { room: true }, {}],
    ['the room no longer', { room: true }, { user_ids: [ALICE] }, { user_ids: [ALICE] }],
    ['nobody', {}, {}, {}],
  ])('%s', (_, before, now, added) => {
    const content = { ...buildTextMessage('Hello!'), 'm.mentions': now }
    const edit = buildEdit(content, { event_id: '$a', content: { body: 'Helo!', 'm.mentions': before } })
    expect(edit['m.mentions']).toStrictEqual(added)
    expect(edit['m.new_content']['m.mentions']).toStrictEqual(now)
  })

  test('an explicitly empty mention, in both contents', () => {
    const edit = buildEdit({ msgtype: 'm.text', body: 'Hello!' }, { event_id: '$a', content: { body: 'Helo!' } })
    expect(edit['m.mentions']).toStrictEqual({})
    expect(edit['m.new_content']).not.toHaveProperty('m.mentions')
  })
})

test('of any message, it decodes, is valid, and has the new text', () => {
  fc.assert(
    fc.property(valuesOf(WithoutRelation), (value) => {
      const { 'm.relates_to': _, ...rest } = value as { 'm.relates_to'?: unknown }
      const content = Object.freeze(rest as WithoutRelation)
      const edit: RoomMessageEventContent = buildEdit(content, ORIGINAL)
      expect(messages(RoomMessageEventContent, edit)).toStrictEqual([])
      expect(plainText(edit)).toBe(content.body)
      const event = { ...ORIGINAL, type: 'm.room.message', sender: ALICE, origin_server_ts: 1 }
      expect(editFaults(event, { ...event, event_id: '$b', content: edit })).toStrictEqual([])
    }),
  )
})
