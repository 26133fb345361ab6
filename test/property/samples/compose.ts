import {
  AudioMessageEventContent,
  asSdkContent,
  buildAudioMessage,
  buildEdit,
  buildEmoteMessage,
  buildFileMessage,
  buildImageMessage,
  buildLocationMessage,
  buildNoticeMessage,
  buildReaction,
  buildTextMessage,
  buildUserLinkHtml,
  buildVerificationRequestMessage,
  buildVideoMessage,
  EmoteMessageEventContent,
  escapeHtml,
  FileMessageEventContent,
  ImageMessageEventContent,
  KeyVerificationRequestMessageEventContent,
  LocationMessageEventContent,
  NoticeMessageEventContent,
  TextMessageEventContent,
  VideoMessageEventContent,
  withMentions,
  withReply,
  withThread,
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
/** `file` and `info` are written as given. */
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
  buildTextMessage: sample(buildTextMessage, [data('Hi'), data('<b>Hi</b>')], decodes(TextMessageEventContent)),
  buildNoticeMessage: sample(buildNoticeMessage, [data('Hi'), data('<b>Hi</b>')], decodes(NoticeMessageEventContent)),
  buildEmoteMessage: sample(buildEmoteMessage, [data('Hi'), data('<b>Hi</b>')], decodes(EmoteMessageEventContent)),
  buildImageMessage: [
    sample(
      buildImageMessage,
      [data({ source: 'mxc://a.org/cat', filename: 'cat.png', info, caption: 'A cat', captionHtml: '<b>A cat</b>' })],
      isMedium,
    ),
    sample(buildImageMessage, [data({ source: file, filename: 'cat.png' })], isMedium),
    sample(buildImageMessage, [choice({ source: file, filename: 'cat.png', info })], decodes(ImageMessageEventContent)),
  ],
  buildVideoMessage: [
    sample(buildVideoMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.mp4', info })], isMedium),
    sample(buildVideoMessage, [choice({ source: file, filename: 'cat.mp4', info })], decodes(VideoMessageEventContent)),
  ],
  buildAudioMessage: [
    sample(buildAudioMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.ogg', info })], isMedium),
    sample(buildAudioMessage, [choice({ source: file, filename: 'cat.ogg', info })], decodes(AudioMessageEventContent)),
  ],
  buildFileMessage: [
    sample(buildFileMessage, [data({ source: 'mxc://a.org/cat', filename: 'cat.txt', info })], isMedium),
    sample(buildFileMessage, [choice({ source: file, filename: 'cat.txt', info })], decodes(FileMessageEventContent)),
  ],
  buildLocationMessage: [
    sample(
      buildLocationMessage,
      [data('Here'), data('geo:1,2'), choice({ thumbnail_url: 'mxc://a.org/map' })],
      decodes(LocationMessageEventContent),
    ),
    sample(
      buildLocationMessage,
      [choice('Here'), choice('geo:1,2'), data({ thumbnail_url: 'mxc://a.org/map' })],
      fields({ info: optional(isObject) }),
    ),
  ],
  buildVerificationRequestMessage: sample(
    buildVerificationRequestMessage,
    [data({ body: 'Hi', fromDevice: 'DEVICE', methods: ['m.sas.v1'], to: '@bob:b.org' })],
    decodes(KeyVerificationRequestMessageEventContent),
  ),
  buildEdit: [
    sample(
      buildEdit,
      [data(text), data(event)],
      fields({ 'm.mentions': isMentions, 'm.new_content': isObject, 'm.relates_to': isObject }),
    ),
    sample(
      buildEdit,
      [data(image), data(edit)],
      fields({ 'm.mentions': isMentions, 'm.new_content': isObject, 'm.relates_to': isObject }),
    ),
  ],
  // It returns what it is given.
  asSdkContent: sample(asSdkContent, [data(text)], () => true),
  escapeHtml: sample(escapeHtml, [data('<b>&"')], isString),
  withMentions: sample(
    withMentions,
    [data(text), data({ users: ['@carol:c.org'], room: true })],
    fields({ 'm.mentions': isMentions }),
  ),
  buildUserLinkHtml: sample(buildUserLinkHtml, [data('@alice:a.org'), data('<Alice>')], isString),
  buildReaction: sample(
    buildReaction,
    [data('$one'), data('👍')],
    only({
      'm.relates_to': only({
        rel_type: isOneOf('m.annotation'),
        event_id: optional(isString),
        key: optional(isString),
      }),
    }),
  ),
  withReply: sample(
    withReply,
    [data({ msgtype: 'm.text', body: 'Hi' }), data(event), data({ userId: '@bob:b.org', mention: true })],
    fields({ 'm.mentions': isMentions, 'm.relates_to': isObject }),
  ),
  withThread: sample(withThread, [data({ msgtype: 'm.text', body: 'Hi' }), data('$root'), data('$one')], isRelated),
}
