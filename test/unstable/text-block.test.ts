import { ExtensibleText, TextBlock } from '../../src/unstable/text-block.js'
import { accepts, rejects } from '../support/rows.js'

accepts(TextBlock, [
  ['a string, as the first draft had it', 'Tea?'],
  ['several formats', [{ body: '<b>Tea?</b>', mimetype: 'text/html' }, { body: 'Tea?' }]],
  ['no format at all', []],
])

rejects(TextBlock, [
  ['neither', 5, 'expected a string or an array, found a number'],
  ['one format by itself', { body: 'Tea?' }, 'expected a string or an array, found an object'],
  ['a format without a text', [{ mimetype: 'text/html' }], '[0].body: expected a string, found nothing'],
])

accepts(ExtensibleText, [
  ['the stable name', { 'm.text': [{ body: 'Tea?' }] }],
  ['the unstable name', { 'org.matrix.msc1767.text': 'Tea?' }],
  ['the name that the first draft had for formats', { 'org.matrix.msc1767.message': [{ body: 'Tea?' }] }],
  ['several names, and more beside them', { 'm.text': 'Tea?', 'org.matrix.msc1767.text': 'Tea?', body: 5 }],
])

rejects(ExtensibleText, [
  ['no text', { body: 'Tea?' }, '["m.text"]: expected a string or an array, found nothing'],
  [
    'a wrong text, though there is a good one',
    { 'm.text': 'Tea?', 'org.matrix.msc1767.text': null },
    '["org.matrix.msc1767.text"]: expected a string or an array, found null',
  ],
])
