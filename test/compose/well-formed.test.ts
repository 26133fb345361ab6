import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReactionEventContent } from '../../src/event/message-like/reaction.js'
import { RoomMessageEventContent } from '../../src/event/room/message.js'
import { editOf } from '../../src/function/compose/edit.js'
import { escapeHtml } from '../../src/function/compose/escape-html.js'
import { locationMessage } from '../../src/function/compose/location.js'
import { audioMessage, fileMessage, imageMessage, videoMessage } from '../../src/function/compose/media.js'
import { mentioning, userLinkHtml } from '../../src/function/compose/mention.js'
import { reactionTo } from '../../src/function/compose/reaction.js'
import { replyTo } from '../../src/function/compose/reply.js'
import { emoteMessage, noticeMessage, textMessage } from '../../src/function/compose/text.js'
import { inThread } from '../../src/function/compose/thread.js'
import { verificationRequestMessage } from '../../src/function/compose/verification-request.js'
import { canonicalJson } from '../../src/function/hash/canonical-json.js'
import { messages } from '../support/rows.js'

/** Any strings, with lone surrogates among them, which JSON that servers exchange cannot hold. */
const text = fc.string({ unit: 'binary' }).chain((text) => fc.constantFrom(text, `${text}\ud83d`, `\udc00${text}`))

const BUILDERS: { readonly [name: string]: (a: string, b: string) => object } = {
  textMessage: (a, b) => textMessage(a, b),
  noticeMessage: (a, b) => noticeMessage(a, b),
  emoteMessage: (a, b) => emoteMessage(a, b),
  imageMessage: (a, b) => imageMessage({ source: a, filename: a, caption: b, captionHtml: a }),
  videoMessage: (a, b) => videoMessage({ source: `mxc://${a}`, filename: b }),
  audioMessage: (a, b) => audioMessage({ source: a, filename: b, caption: b }),
  fileMessage: (a, b) => fileMessage({ source: b, filename: a, caption: b, captionHtml: a }),
  locationMessage: (a, b) => locationMessage(a, b),
  verificationRequestMessage: (a, b) => verificationRequestMessage(a, b, a, [b, a]),
  mentioning: (a, b) => mentioning(textMessage(a), { users: [a, b] }),
  replyTo: (a, b) => replyTo(textMessage(a), { event_id: `$${b}`, sender: a }, { thread: `$${a}` }),
  inThread: (a, b) => inThread(textMessage(a), `$${a}`, `$${b}`),
  editOf: (a, b) => editOf(textMessage(a, b), { event_id: `$${b}`, content: textMessage(b) }),
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
      const content = reactionTo(`$${a}`, b)
      expect(messages(ReactionEventContent, content)).toEqual([])
      expect(canonicalJson(content)).toHaveProperty('_tag', 'Right')
    }),
  )
})

test('HTML of any strings has no markup but the link', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(escapeHtml(a)).not.toMatch(/[<>"']|\p{Surrogate}/u)
      expect(userLinkHtml(a, b)).toMatch(/^<a href="https:\/\/matrix\.to\/#\/[^<>"'\s]*">[^<>"']*<\/a>$/)
    }),
  )
})

test('a place without geo: gets it', () => {
  expect(locationMessage('Big Ben', '51.5008,0.1247').geo_uri).toBe('geo:51.5008,0.1247')
  expect(locationMessage('Big Ben', 'GEO:51.5008,0.1247').geo_uri).toBe('geo:51.5008,0.1247')
})

test('a source that is no mxc: URI is left out', () => {
  expect(imageMessage({ source: 'https://example.org/a', filename: 'a.png' })).not.toHaveProperty('url')
})

test('IDs are plain strings, as SDKs have them, and are written as they are', () => {
  const event: { event_id: string; sender: string; content: object } = {
    event_id: '~local',
    sender: '@alice:example.org',
    content: {},
  }
  expect(replyTo(textMessage('Hi'), event)['m.relates_to']['m.in_reply_to'].event_id).toBe('~local')
  expect(editOf(textMessage('Hi'), event)['m.relates_to'].event_id).toBe('~local')
  expect(inThread(textMessage('Hi'), event.event_id)['m.relates_to'].event_id).toBe('~local')
  expect(reactionTo(event.event_id, '👍')['m.relates_to'].event_id).toBe('~local')
  expect(mentioning(textMessage('Hi'), { users: [event.sender] })['m.mentions'].user_ids).toEqual([event.sender])
})

describe('what is not as its type says counts as absent', () => {
  const event = { event_id: '$a', sender: '@alice:example.org', content: {} }

  test.each<[string, () => object, object]>([
    ['HTML', () => textMessage('Hi', null as never), { msgtype: 'm.text', body: 'Hi', 'm.mentions': {} }],
    ['a body', () => textMessage(5 as never), { msgtype: 'm.text', body: '', 'm.mentions': {} }],
    [
      'a caption, a source and info',
      () => imageMessage({ filename: 'a.png', caption: {}, source: null, info: [] } as never),
      { msgtype: 'm.image', body: 'a.png', filename: 'a.png', 'm.mentions': {} },
    ],
    [
      'methods',
      () => verificationRequestMessage('Hi', 'D', '@b:c', 'm.sas.v1' as never),
      expect.objectContaining({ methods: [] }),
    ],
    ['users', () => mentioning({}, { users: '@a:b' }), { 'm.mentions': {} }],
    ['a user', () => mentioning({}, { users: [null, '@a:b'] as never }), { 'm.mentions': { user_ids: ['@a:b'] } }],
    ['the room', () => mentioning({}, { room: 'yes' as never }), { 'm.mentions': {} }],
    ['whom to mention', () => mentioning({}, null as never), { 'm.mentions': {} }],
    [
      'a content',
      () => inThread('Hi' as never, '$a'),
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
      () => replyTo({}, { ...event, sender: null as never }, 'x' as never),
      { 'm.mentions': {}, 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } },
    ],
    [
      'inherited options',
      () => replyTo({}, event, Object.create({ mention: false, thread: '$b' })),
      { 'm.mentions': { user_ids: ['@alice:example.org'] }, 'm.relates_to': { 'm.in_reply_to': { event_id: '$a' } } },
    ],
    [
      'a body that is edited',
      () => editOf({ msgtype: 'm.text', body: 5 } as never, event),
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
