import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildEmoteMessage, buildNoticeMessage, buildTextMessage } from '../../../src/function/compose/text.js'
import { messages } from '../../support/rows.js'

describe.each([
  ['m.text', buildTextMessage],
  ['m.notice', buildNoticeMessage],
  ['m.emote', buildEmoteMessage],
] as const)('%s', (msgtype, build) => {
  test('plain', () => {
    expect(build('Hello <you>!')).toStrictEqual({ msgtype, body: 'Hello <you>!', 'm.mentions': {} })
  })

  test('with HTML, which is sent as it is', () => {
    expect(build('Hello!', '<b>Hello!</b>')).toStrictEqual({
      msgtype,
      body: 'Hello!',
      format: 'org.matrix.custom.html',
      formatted_body: '<b>Hello!</b>',
      'm.mentions': {},
    })
  })

  test('decodes for any text', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (body, html) => {
        expect(messages(RoomMessageEventContent, build(body, html))).toStrictEqual([])
      }),
    )
  })
})
