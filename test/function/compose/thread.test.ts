import { describe, expect, test } from 'vitest'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildTextMessage } from '../../../src/function/compose/text.js'
import { withThread } from '../../../src/function/compose/thread.js'
import { relationOf, replyTarget } from '../../../src/function/relation/relation-of.js'
import { messages } from '../../support/rows.js'

describe('inThread', () => {
  test('old clients show a reply to the latest message', () => {
    expect(withThread(buildTextMessage('Hello!'), '$root', '$latest')).toStrictEqual({
      msgtype: 'm.text',
      body: 'Hello!',
      'm.mentions': {},
      'm.relates_to': {
        rel_type: 'm.thread',
        event_id: '$root',
        'm.in_reply_to': { event_id: '$latest' },
        is_falling_back: true,
      },
    })
  })

  test('the first message falls back on the root', () => {
    const content: RoomMessageEventContent = withThread(buildTextMessage('Hello!'), '$root')
    expect(relationOf({ content })).toStrictEqual({ kind: 'thread', eventId: '$root', fallsBackTo: '$root' })
    expect(replyTarget({ content })).toBeUndefined()
    expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
  })

  test('content with a relation does not compile', () => {
    const reply = { body: 'a', 'm.relates_to': { 'm.in_reply_to': { event_id: '$z' } } }
    // @ts-expect-error: one relation only
    expect(withThread(reply, '$root')['m.relates_to'].event_id).toBe('$root')
  })
})
