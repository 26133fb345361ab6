import { EmoteMessageEventContent } from '../../../src/event/message/emote.js'
import { KeyVerificationRequestMessageEventContent } from '../../../src/event/message/key-verification-request.js'
import { NoticeMessageEventContent } from '../../../src/event/message/notice.js'
import { TextMessageEventContent } from '../../../src/event/message/text.js'
import { accepts, rejects } from '../../support/rows.js'

const request = { from_device: 'AliceDevice', methods: ['m.sas.v1'], to: '@bob:example.org' }

const FORMATTED = [
  [TextMessageEventContent, { body: 'Hello', msgtype: 'm.text' }],
  [EmoteMessageEventContent, { body: 'waves', msgtype: 'm.emote' }],
  [NoticeMessageEventContent, { body: 'Build failed', msgtype: 'm.notice' }],
  [KeyVerificationRequestMessageEventContent, { ...request, body: 'Verify?', msgtype: 'm.key.verification.request' }],
] as const

for (const [codec, plain] of FORMATTED) {
  accepts(codec, [
    ['plain text', plain],
    ['formatted text', { ...plain, format: 'org.matrix.custom.html', formatted_body: '<b>Hello</b>' }],
    ['an unknown format', { ...plain, format: 'org.example.markdown', formatted_body: '*Hello*' }],
    ['a format without a formatted body', { ...plain, format: 'org.matrix.custom.html' }],
  ])
  rejects(codec, [
    ['no plain text', { ...plain, body: undefined, formatted_body: 'x' }, 'body: expected a string, found nothing'],
    ['null as the formatted body', { ...plain, formatted_body: null }, 'formatted_body: expected a string, found null'],
    [
      'a format that is not a string',
      { ...plain, format: 1 },
      'format: expected a string (MessageFormat), found a number',
    ],
  ])
}
