import { RoomTopicDefinition, RoomTopicEventContent } from '../../../src/event/room/topic.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomTopicEventContent, [
  ['a topic in plain text', { topic: 'Tea & cake' }],
  ['an empty topic', { topic: '' }],
  [
    'a topic in several formats',
    {
      'm.topic': { 'm.text': [{ body: 'Tea &amp; <b>cake</b>', mimetype: 'text/html' }, { body: 'Tea & cake' }] },
      topic: 'Tea & cake',
    },
  ],
  ['formats without plain text', { 'm.topic': {}, topic: 'Tea & cake' }],
])

rejects(RoomTopicEventContent, [
  ['no topic, although it means none', {}, 'topic: expected a string, found nothing'],
  [
    'a topic without plain text',
    { 'm.topic': { 'm.text': [{ body: 'Tea' }] } },
    'topic: expected a string, found nothing',
  ],
  [
    'a format without a text',
    { 'm.topic': { 'm.text': [{ body: 'Tea' }, { mimetype: 'text/html' }] }, topic: 'Tea' },
    '["m.topic"]["m.text"][1].body: expected a string, found nothing',
  ],
  [
    'a format that is not a string',
    { 'm.topic': { 'm.text': [{ body: 'Tea', mimetype: 1 }] }, topic: 'Tea' },
    '["m.topic"]["m.text"][0].mimetype: expected a string, found a number',
  ],
])

stateShapes(RoomTopicDefinition, { type: 'm.room.topic', state_key: '', content: { topic: 'Tea & cake' } }, [
  'main',
  'state_key: expected "", found a string of 4 characters',
])
