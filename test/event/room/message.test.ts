import { RoomMessageDefinition, RoomMessageEventContent } from '../../../src/event/room/message.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const text = { body: 'Hello', msgtype: 'm.text' }
const edit = { ...text, body: '* Hello', 'm.relates_to': { event_id: '$message', rel_type: 'm.replace' } }

accepts(RoomMessageEventContent, [
  ['a text', text],
  ['an unknown msgtype', { body: 'A card', msgtype: 'org.example.card' }],
  [
    'a text that mentions a user and the room',
    { ...text, 'm.mentions': { room: true, user_ids: ['@bob:example.org'] } },
  ],
  ['a text with empty mentions', { ...text, 'm.mentions': {} }],
  ['a reply', { ...text, 'm.relates_to': { 'm.in_reply_to': { event_id: '$message' } } }],
  ['an edit', { ...edit, 'm.new_content': text }],
  ['an edit that changes the msgtype', { ...edit, 'm.new_content': { ...text, msgtype: 'm.notice' } }],
  ['an edit without new content, which clients ignore', edit],
  ['a relation in the new content, which is ignored', { ...edit, 'm.new_content': { ...text, 'm.relates_to': 5 } }],
])

rejects(RoomMessageEventContent, [
  ['no msgtype', { body: 'Hello' }, 'msgtype: expected a string, found nothing'],
  ['no body', { msgtype: 'm.text' }, 'body: expected a string, found nothing'],
  ['an unknown msgtype without a body', { msgtype: 'org.example.card' }, 'body: expected a string, found nothing'],
  ['null as a relation', { ...text, 'm.relates_to': null }, '["m.relates_to"]: expected an object, found null'],
  [
    'mentions that are not a list',
    { ...text, 'm.mentions': { user_ids: '@bob:example.org' } },
    '["m.mentions"].user_ids: expected an array, found a string of 16 characters',
  ],
  [
    'an edit with new content without a msgtype',
    { ...edit, 'm.new_content': { body: 'Hello' } },
    '["m.new_content"].msgtype: expected a string, found nothing',
  ],
  [
    'an edit with an invalid message as new content',
    { ...edit, 'm.new_content': { body: 'Here', msgtype: 'm.location' } },
    '["m.new_content"].geo_uri: expected a string that matches ^geo: (GeoUri), found nothing (msgtype is "m.location")',
  ],
])

messageLikeShapes(RoomMessageDefinition, { type: 'm.room.message', content: text })
