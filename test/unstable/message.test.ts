import { ExtensibleMessageDefinition, ExtensibleMessageEventContent } from '../../src/unstable/message.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = { 'm.text': [{ body: '<b>Tea?</b>', mimetype: 'text/html' }, { body: 'Tea?' }] }

accepts(ExtensibleMessageEventContent, [
  ['text in several formats', content],
  ['the unstable name', { 'org.matrix.msc1767.text': content['m.text'] }],
  ['the first draft', { 'org.matrix.msc1767.text': 'Tea?', 'org.matrix.msc1767.html': '<b>Tea?</b>' }],
  ['several formats in the first draft', { 'org.matrix.msc1767.message': content['m.text'] }],
  ['a bot', { ...content, 'org.matrix.msc1767.automated': true }],
  ['a mention', { ...content, 'm.mentions': { user_ids: ['@bob:example.org'] } }],
  ['an edit', { 'm.new_content': content, 'm.relates_to': { rel_type: 'm.replace', event_id: '$tea' } }],
])

rejects(ExtensibleMessageEventContent, [
  ['no text', {}, '["m.text"]: expected a string or an array, found nothing'],
  ['a text that is a number', { 'm.text': 5 }, '["m.text"]: expected a string or an array, found a number'],
  [
    'a relation without an event ID',
    { ...content, 'm.relates_to': { rel_type: 'm.reference' } },
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.reference")',
  ],
])

shapesOfNames(ExtensibleMessageDefinition, ['m.message', 'org.matrix.msc1767.message'], content)
