import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { withMentions } from '../../../src/function/compose/mention.js'
import { type ReplyOptions, withReply } from '../../../src/function/compose/reply.js'
import { buildTextMessage } from '../../../src/function/compose/text.js'
import { relationOf, replyTarget } from '../../../src/function/relation/relation-of.js'
import { messages } from '../../support/rows.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'

const EVENT = { event_id: '$a', sender: ALICE, content: buildTextMessage('Tea?') } as const
const IN_THREAD = {
  ...EVENT,
  content: { 'm.relates_to': { rel_type: 'm.thread', event_id: '$root', is_falling_back: true } },
} as const

describe('replyTo', () => {
  test('the answer, the relation, the mention: and no quote', () => {
    expect(withReply(buildTextMessage('Yes!', '<b>Yes!</b>'), EVENT)).toStrictEqual({
      msgtype: 'm.text',
      body: 'Yes!',
      format: 'org.matrix.custom.html',
      formatted_body: '<b>Yes!</b>',
      'm.mentions': { user_ids: [ALICE] },
      'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } },
    })
  })

  test.each<[string, Parameters<typeof withReply>[1], ReplyOptions | undefined, object]>([
    ['in the thread of the event, as a true reply', IN_THREAD, {}, { rel_type: 'm.thread', event_id: '$root' }],
    ['in a thread that begins with the event', EVENT, { thread: '$a' }, { rel_type: 'm.thread', event_id: '$a' }],
    ['in the thread that is named', IN_THREAD, { thread: '$z' }, { rel_type: 'm.thread', event_id: '$z' }],
    ['outside of the thread, its content left out', { event_id: '$a', sender: ALICE }, undefined, {}],
    [
      'to an event with a malformed relation',
      { ...EVENT, content: { 'm.relates_to': { rel_type: 'm.thread', event_id: 1 } } },
      {},
      {},
    ],
    ['to a reply', { ...EVENT, content: { 'm.relates_to': { 'm.in_reply_to': { event_id: '$z' } } } }, {}, {}],
  ])('%s', (_, event, options, relation) => {
    const content = withReply(buildTextMessage('Yes!'), event, options)
    expect(content['m.relates_to']).toStrictEqual({ ...relation, 'm.in_reply_to': { event_id: '$a' } })
    expect(replyTarget({ content })).toBe('$a')
  })

  test.each<[string, ReplyOptions, readonly string[] | undefined]>([
    ['the sender', {}, [ALICE]],
    ['the sender, to somebody else', { userId: BOB }, [ALICE]],
    ['not oneself', { userId: ALICE }, undefined],
    ['not with mention: false', { mention: false }, undefined],
  ])('mentions: %s', (_, options, users) => {
    expect(withReply(buildTextMessage('Yes!'), EVENT, options)['m.mentions'].user_ids).toStrictEqual(users)
  })

  test('adds to the mentions of the answer, without those of the event', () => {
    const answer = withMentions(buildTextMessage('Yes, Bob!'), { users: [BOB] })
    const event = { ...EVENT, content: withMentions(EVENT.content, { users: ['@carol:example.org'], room: true }) }
    expect(withReply(answer, event)['m.mentions']).toStrictEqual({ user_ids: [BOB, ALICE] })
  })

  test('a sticker as a reply', () => {
    const sticker = { body: 'Yes!', info: {}, url: 'mxc://example.org/a' }
    expect(withReply(sticker, EVENT)).toMatchObject({
      ...sticker,
      'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } },
    })
  })

  test('content with a relation does not compile, and loses it', () => {
    const edit = { body: 'a', 'm.relates_to': { rel_type: 'm.replace', event_id: '$z' } }
    // @ts-expect-error: one relation only
    expect(relationOf({ content: withReply(edit, EVENT) })).toStrictEqual({ kind: 'reply', eventId: '$a' })
  })

  test('decodes, and writes to nothing', () => {
    const id = fc.string({ unit: 'binary' }).map((text) => `$${text}` as const)
    fc.assert(
      fc.property(id, fc.option(id, { nil: undefined }), fc.boolean(), (event_id, thread, mention) => {
        const event = Object.freeze({ ...EVENT, event_id })
        const content: RoomMessageEventContent = withReply(Object.freeze(buildTextMessage('Yes!')), event, {
          thread,
          mention,
        })
        expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
      }),
    )
  })
})
