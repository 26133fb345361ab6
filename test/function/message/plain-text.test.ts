import { describe, expect, test } from 'vitest'

import { plainText } from '../../../src/function/message/plain-text.js'

const EDIT = { rel_type: 'm.replace', event_id: '$a' }
const REPLY = { 'm.in_reply_to': { event_id: '$a' } }

describe('plainText', () => {
  test.each<[string, object, string]>([
    ['words', { msgtype: 'm.text', body: 'Hello!' }, 'Hello!'],
    ['an emote, without its sender', { msgtype: 'm.emote', body: 'waves' }, 'waves'],
    ['an unknown type', { msgtype: 'org.example.type', body: 'Hello!' }, 'Hello!'],
    [
      'a spoiler, whose text is only in the HTML',
      {
        msgtype: 'm.text',
        body: 'The butler [Spoiler](mxc://example.org/a)',
        format: 'org.matrix.custom.html',
        formatted_body: 'The butler <span data-mx-spoiler>did it</span>',
      },
      'The butler [Spoiler](mxc://example.org/a)',
    ],
    ['a medium by its name', { msgtype: 'm.image', body: 'dog.jpg' }, 'dog.jpg'],
    ['a medium by its caption', { msgtype: 'm.image', body: 'Rex!', filename: 'dog.jpg' }, 'Rex!'],
    ['a place', { msgtype: 'm.location', body: 'Big Ben', geo_uri: 'geo:51.5008,0.1247' }, 'Big Ben'],
    [
      'a legacy reply',
      { msgtype: 'm.text', body: '> <@alice:example.org> Tea?\n\nYes!', 'm.relates_to': REPLY },
      'Yes!',
    ],
    ['a reply that is nothing but a quote', { body: '> <@alice:example.org> I owe you', 'm.relates_to': REPLY }, ''],
    [
      'a reply with a quote in body only',
      { body: '> Tea?\n\nYes!', format: 'org.matrix.custom.html', formatted_body: 'Yes!', 'm.relates_to': REPLY },
      'Yes!',
    ],
    ['a quote that is not a reply', { msgtype: 'm.text', body: '> Tea?\n\nYes!' }, '> Tea?\n\nYes!'],
    [
      'an edit',
      { msgtype: 'm.text', body: '* b', 'm.new_content': { msgtype: 'm.text', body: 'b' }, 'm.relates_to': EDIT },
      'b',
    ],
    ['an edit to nothing', { body: '* b', 'm.new_content': {}, 'm.relates_to': EDIT }, ''],
    ['an edit without a new content', { body: '* b', 'm.relates_to': EDIT }, '* b'],
    ['a new content of no shape', { body: '* b', 'm.new_content': 'b', 'm.relates_to': EDIT }, '* b'],
    ['a new content that is not an edit', { body: 'a', 'm.new_content': { body: 'b' } }, 'a'],
    ['no body, as in a redacted message', {}, ''],
    ['a body that is not a string', { body: { toString: () => 'a' } }, ''],
    ['an inherited body', Object.create({ body: 'a' }), ''],
  ])('%s', (_, content, text) => expect(plainText(content)).toBe(text))
})
