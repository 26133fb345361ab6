import {
  AudioMessageEventContent,
  audioMessage,
  EmoteMessageEventContent,
  editOf,
  emoteMessage,
  escapeHtml,
  FileMessageEventContent,
  fileMessage,
  ImageMessageEventContent,
  imageMessage,
  inThread,
  KeyVerificationRequestMessageEventContent,
  LocationMessageEventContent,
  locationMessage,
  mentioning,
  NoticeMessageEventContent,
  noticeMessage,
  reactionTo,
  replyTo,
  TextMessageEventContent,
  textMessage,
  userLinkHtml,
  VideoMessageEventContent,
  verificationRequestMessage,
  videoMessage,
} from '../../../src/index.js'
import { decodes, fields, isBoolean, isId, isObject, isOneOf, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const text = { msgtype: 'm.text', body: 'Hi', 'm.mentions': { user_ids: ['@bob:b.org'] } } as const
const image = { msgtype: 'm.image', body: 'A cat', filename: 'cat.png', url: 'mxc://a.org/cat' } as const
const event = {
  event_id: '$one',
  sender: '@alice:a.org',
  content: { body: 'Hi', 'm.relates_to': { rel_type: 'm.thread', event_id: '$root' } },
} as const
const edit = {
  event_id: '$two',
  content: {
    body: '* Hi',
    'm.new_content': { body: 'Hi', 'm.mentions': { room: true } },
    'm.relates_to': { rel_type: 'm.replace', event_id: '$one' },
  },
} as const
const file = {
  v: 'v2',
  key: { alg: 'A256CTR', ext: true, k: 'a2V5', key_ops: ['encrypt', 'decrypt'], kty: 'oct' },
  iv: 'aXY',
  hashes: { sha256: 'aGFzaA' },
  url: 'mxc://a.org/cat',
} as const
const info = { mimetype: 'image/png', size: 5 } as const

const isMentions = only({ room: optional(isBoolean), user_ids: optional(listOf(isString)) })
/** What stands in `file` and `info` is written as the caller gives it. */
const isMedium = fields({
  body: isString,
  filename: isString,
  file: optional(isObject),
  format: optional(isString),
  formatted_body: optional(isString),
  info: optional(isObject),
  'm.mentions': isMentions,
  msgtype: isString,
  url: optional(isId('mxc://')),
})
const isRelated = fields({ 'm.relates_to': isObject })

export const compose: Samples = {
  textMessage: sample(textMessage, [data('Hi'), data('<b>Hi</b>')], decodes(TextMessageEventContent)),
  noticeMessage: sample(noticeMessage, [data('Hi'), data('<b>Hi</b>')], decodes(NoticeMessageEventContent)),
  emoteMessage: sample(emoteMessage, [data('Hi'), data('<b>Hi</b>')], decodes(EmoteMessageEventContent)),
  imageMessage: [
    sample(
      imageMessage,
      [data({ source: 'mxc://a.org/cat', filename: 'cat.png', info, caption: 'A cat', captionHtml: '<b>A cat</b>' })],
      isMedium,
    ),
    sample(imageMessage, [data({ source: file, filename: 'cat.png' })], isMedium),
    sample(imageMessage, [choice({ source: file, filename: 'cat.png', info })], decodes(ImageMessageEventContent)),
  ],
  videoMessage: [
    sample(videoMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.mp4', info })], isMedium),
    sample(videoMessage, [choice({ source: file, filename: 'cat.mp4', info })], decodes(VideoMessageEventContent)),
  ],
  audioMessage: [
    sample(audioMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.ogg', info })], isMedium),
    sample(audioMessage, [choice({ source: file, filename: 'cat.ogg', info })], decodes(AudioMessageEventContent)),
  ],
  fileMessage: [
    sample(fileMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.txt', info })], isMedium),
    sample(fileMessage, [choice({ source: file, filename: 'cat.txt', info })], decodes(FileMessageEventContent)),
  ],
  locationMessage: [
    sample(
      locationMessage,
      [data('Here'), data('geo:1,2'), choice({ thumbnail_url: 'mxc://a.org/map' })],
      decodes(LocationMessageEventContent),
    ),
    sample(
      locationMessage,
      [choice('Here'), choice('geo:1,2'), data({ thumbnail_url: 'mxc://a.org/map' })],
      fields({ info: optional(isObject) }),
    ),
  ],
  verificationRequestMessage: sample(
    verificationRequestMessage,
    [data('Hi'), data('DEVICE'), data('@bob:b.org'), data(['m.sas.v1'])],
    decodes(KeyVerificationRequestMessageEventContent),
  ),
  editOf: [
    sample(
      editOf,
      [data(text), data(event)],
      fields({ 'm.mentions': isMentions, 'm.new_content': isObject, 'm.relates_to': isObject }),
    ),
    sample(
      editOf,
      [data(image), data(edit)],
      fields({ 'm.mentions': isMentions, 'm.new_content': isObject, 'm.relates_to': isObject }),
    ),
  ],
  escapeHtml: sample(escapeHtml, [data('<b>&"')], isString),
  mentioning: sample(
    mentioning,
    [data(text), data({ users: ['@carol:c.org'], room: true })],
    fields({ 'm.mentions': isMentions }),
  ),
  userLinkHtml: sample(userLinkHtml, [data('@alice:a.org'), data('<Alice>')], isString),
  reactionTo: sample(
    reactionTo,
    [data('$one'), data('👍')],
    only({
      'm.relates_to': only({
        rel_type: isOneOf('m.annotation'),
        event_id: optional(isString),
        key: optional(isString),
      }),
    }),
  ),
  replyTo: sample(
    replyTo,
    [data({ msgtype: 'm.text', body: 'Hi' }), data(event), data({ userId: '@bob:b.org', mention: true })],
    fields({ 'm.mentions': isMentions, 'm.relates_to': isObject }),
  ),
  inThread: sample(inThread, [data({ msgtype: 'm.text', body: 'Hi' }), data('$root'), data('$one')], isRelated),
}
