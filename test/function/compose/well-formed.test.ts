import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReactionEventContent } from '../../../src/event/message-like/reaction.js'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildEdit } from '../../../src/function/compose/edit.js'
import { escapeHtml } from '../../../src/function/compose/escape-html.js'
import { buildLocationMessage } from '../../../src/function/compose/location.js'
import {
  buildAudioMessage,
  buildFileMessage,
  buildImageMessage,
  buildVideoMessage,
} from '../../../src/function/compose/media.js'
import { buildUserLinkHtml, withMentions } from '../../../src/function/compose/mention.js'
import { buildReaction } from '../../../src/function/compose/reaction.js'
import { withReply } from '../../../src/function/compose/reply.js'
import { buildEmoteMessage, buildNoticeMessage, buildTextMessage } from '../../../src/function/compose/text.js'
import { withThread } from '../../../src/function/compose/thread.js'
import { buildVerificationRequestMessage } from '../../../src/function/compose/verification-request.js'
import { canonicalJson } from '../../../src/function/hash/canonical-json.js'
import { messages } from '../../support/rows.js'

/** Any strings, including lone surrogates, which servers reject. */
const text = fc.string({ unit: 'binary' }).chain((text) => fc.constantFrom(text, `${text}\ud83d`, `\udc00${text}`))

const BUILDERS: { readonly [name: string]: (a: string, b: string) => object } = {
  textMessage: (a, b) => buildTextMessage(a, b),
  noticeMessage: (a, b) => buildNoticeMessage(a, b),
  emoteMessage: (a, b) => buildEmoteMessage(a, b),
  imageMessage: (a, b) => buildImageMessage({ source: a, filename: a, caption: b, captionHtml: a }),
  videoMessage: (a, b) => buildVideoMessage({ source: `mxc://${a}`, filename: b }),
  audioMessage: (a, b) => buildAudioMessage({ source: a, filename: b, caption: b }),
  fileMessage: (a, b) => buildFileMessage({ source: b, filename: a, caption: b, captionHtml: a }),
  locationMessage: (a, b) => buildLocationMessage(a, b),
  verificationRequestMessage: (a, b) =>
    buildVerificationRequestMessage({ body: a, fromDevice: b, methods: [b, a], to: a }),
  mentioning: (a, b) => withMentions(buildTextMessage(a), { users: [a, b] }),
  replyTo: (a, b) => withReply(buildTextMessage(a), { event_id: `$${b}`, sender: a }, { thread: `$${a}` }),
  inThread: (a, b) => withThread(buildTextMessage(a), `$${a}`, `$${b}`),
  editOf: (a, b) => buildEdit(buildTextMessage(a, b), { event_id: `$${b}`, content: buildTextMessage(b) }),
}

describe.each(Object.entries(BUILDERS))('%s', (_, build) => {
  test('makes content that decodes, and that servers take, of any strings', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const content = build(a, b)
        expect(messages(RoomMessageEventContent, content)).toEqual([])
        expect(canonicalJson(content)).toHaveProperty('_tag', 'Right')
      }),
    )
  })
})

test('reactionTo makes content that decodes, and that servers take, of any strings', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const content = buildReaction(`$${a}`, b)
      expect(messages(ReactionEventContent, content)).toEqual([])
      expect(canonicalJson(content)).toHaveProperty('_tag', 'Right')
    }),
  )
})

test('HTML of any strings has no markup but the link', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(escapeHtml(a)).not.toMatch(/[<>"']|\p{Surrogate}/u)
      expect(buildUserLinkHtml(a, b)).toMatch(/^<a href="https:\/\/matrix\.to\/#\/[^<>"'\s]*">[^<>"']*<\/a>$/)
    }),
  )
})

test('a place without geo: gets it', () => {
  expect(buildLocationMessage('Big Ben', '51.5008,0.1247').geo_uri).toBe('geo:51.5008,0.1247')
  expect(buildLocationMessage('Big Ben', 'GEO:51.5008,0.1247').geo_uri).toBe('geo:51.5008,0.1247')
})

test('a source that is not an mxc: URI is left out', () => {
  expect(buildImageMessage({ source: 'https://example.org/a', filename: 'a.png' })).not.toHaveProperty('url')
})

test('IDs are plain strings, as SDKs have them, and are written as they are', () => {
  const event: { event_id: string; sender: string; content: object } = {
    event_id: '~local',
    sender: '@alice:example.org',
    content: {},
  }
  expect(withReply(buildTextMessage('Hi'), event)['m.relates_to']['m.in_reply_to'].event_id).toBe('~local')
  expect(buildEdit(buildTextMessage('Hi'), event)['m.relates_to'].event_id).toBe('~local')
  expect(withThread(buildTextMessage('Hi'), event.event_id)['m.relates_to'].event_id).toBe('~local')
  expect(buildReaction(event.event_id, '👍')['m.relates_to'].event_id).toBe('~local')
  expect(withMentions(buildTextMessage('Hi'), { users: [event.sender] })['m.mentions'].user_ids).toEqual([event.sender])
})

describe('values of the wrong type count as absent', () => {
  const event = { event_id: '$a', sender: '@alice:example.org', content: {} }

  test.each<[string, () => object, object]>([
    ['HTML', () => buildTextMessage('Hi', null as never), { msgtype: 'm.text', body: 'Hi', 'm.mentions': {} }],
    ['a body', () => buildTextMessage(5 as never), { msgtype: 'm.text', body: '', 'm.mentions': {} }],
    [
      'a caption, a source and info',
      () => buildImageMessage({ filename: 'a.png', caption: {}, source: null, info: [] } as never),
      { msgtype: 'm.image', body: 'a.png', filename: 'a.png', 'm.mentions': {} },
    ],
    [
      'methods',
      () => buildVerificationRequestMessage({ body: 'Hi', fromDevice: 'D', methods: 'm.sas.v1' as never, to: '@b:c' }),
      expect.objectContaining({ methods: [] }),
    ],
    ['users', () => withMentions({}, { users: '@a:b' }), { 'm.mentions': {} }],
    ['a user', () => withMentions({}, { users: [null, '@a:b'] as never }), { 'm.mentions': { user_ids: ['@a:b'] } }],
    ['the room', () => withMentions({}, { room: 'yes' as never }), { 'm.mentions': {} }],
    ['mention targets', () => withMentions({}, null as never), { 'm.mentions': {} }],
    [
      'a content',
      () => withThread('Hi' as never, '$a'),
      {
        'm.relates_to': {
          rel_type: 'm.thread',
          event_id: '$a',
          'm.in_reply_to': { event_id: '$a' },
          is_falling_back: true,
        },
      },
    ],
    [
      'a sender, and options',
      () => withReply({}, { ...event, sender: null as never }, 'x' as never),
      { 'm.mentions': {}, 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } },
    ],
    [
      'inherited options',
      () => withReply({}, event, Object.create({ mention: false, thread: '$b' })),
      { 'm.mentions': { user_ids: ['@alice:example.org'] }, 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } },
    ],
    [
      'a body that is edited',
      () => buildEdit({ msgtype: 'm.text', body: 5 } as never, event),
      {
        msgtype: 'm.text',
        body: 5,
        'm.mentions': {},
        'm.new_content': { msgtype: 'm.text', body: 5 },
        'm.relates_to': { rel_type: 'm.replace', event_id: '$a' },
      },
    ],
  ])('%s', (_, build, expected) => expect(build()).toEqual(expected))
})
