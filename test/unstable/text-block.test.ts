import { ExtensibleText, TextBlock } from '../../src/unstable/text-block.js'
import { accepts, rejects } from '../support/rows.js'

accepts(TextBlock, [
  ['a string, as in the first draft', 'Tea?'],
  ['several formats', [{ body: '<b>Tea?</b>', mimetype: 'text/html' }, { body: 'Tea?' }]],
  ['an empty list', []],
])

rejects(TextBlock, [
  ['a number', 5, 'expected a string or an array, found a number'],
  ['a format instead of a list', { body: 'Tea?' }, 'expected a string or an array, found an object'],
  ['a format without a text', [{ mimetype: 'text/html' }], '[0].body: expected a string, found nothing'],
])

accepts(ExtensibleText, [
  ['the stable name', { 'm.text': [{ body: 'Tea?' }] }],
  ['the unstable name', { 'org.matrix.msc1767.text': 'Tea?' }],
  ['the name of formats in the first draft', { 'org.matrix.msc1767.message': [{ body: 'Tea?' }] }],
  ['several names and other keys', { 'm.text': 'Tea?', 'org.matrix.msc1767.text': 'Tea?', body: 5 }],
])

rejects(ExtensibleText, [
  ['no text', { body: 'Tea?' }, '["m.text"]: expected a string or an array, found nothing'],
  [
    'a wrong text besides a valid one',
    { 'm.text': 'Tea?', 'org.matrix.msc1767.text': null },
    '["org.matrix.msc1767.text"]: expected a string or an array, found null',
  ],
])
