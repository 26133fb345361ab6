import { BasicEvent, SentEvent } from '../../../src/event/envelope/basic-event.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(BasicEvent, [
  ['a type and a content', { content: {}, type: 'm.direct' }],
  ['an unknown type', { content: { a: [1] }, type: '' }],
])

rejects(BasicEvent, [
  ['no content', { type: 'm.direct' }, 'content: expected an object, found nothing'],
  ['an array as content', { content: [], type: 'm.direct' }, 'content: expected an object, found an array of 0'],
  ['no type', { content: {} }, 'type: expected a string, found nothing'],
])

accepts(SentEvent, [['a type, a content and a sender', { content: {}, sender: '@alice:example.org', type: 'm.dummy' }]])

rejects(SentEvent, [
  [
    'a server name as the sender',
    { content: {}, sender: 'example.org', type: 'm.dummy' },
    'sender: expected a string that matches ^@ (UserId), found "example.org"',
  ],
])
