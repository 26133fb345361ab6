import { expect, test } from 'vitest'

import { type MayHaveText, plainTextOf, textBlockOf } from '../../src/unstable/text-values.js'

const html = { body: '<b>Tea?</b>', mimetype: 'text/html' }

test.each<[string, MayHaveText, string | undefined, string | undefined]>([
  ['the stable name', { 'm.text': [{ body: 'Tea?' }] }, 'm.text', 'Tea?'],
  ['the unstable name', { 'org.matrix.msc1767.text': 'Tea?' }, 'org.matrix.msc1767.text', 'Tea?'],
  [
    'the name that the first draft had for formats',
    { 'org.matrix.msc1767.message': [html, { body: 'Tea?' }] },
    'org.matrix.msc1767.message',
    'Tea?',
  ],
  ['the stable name before others', { 'org.matrix.msc1767.text': 'Old', 'm.text': 'Tea?' }, 'm.text', 'Tea?'],
  [
    'a format that says that it is plain',
    { 'm.text': [html, { body: 'Tea?', mimetype: 'text/plain' }] },
    'm.text',
    'Tea?',
  ],
  ['the first of two that are plain', { 'm.text': [{ body: 'Tea?' }, { body: 'Cake?' }] }, 'm.text', 'Tea?'],
  ['no format that is plain', { 'm.text': [html] }, 'm.text', undefined],
  ['an empty text', { 'm.text': '' }, 'm.text', ''],
  ['no text', {}, undefined, undefined],
  [
    'a block of another type before one that is sound',
    JSON.parse('{ "m.text": 5, "org.matrix.msc1767.text": "Tea?" }'),
    'org.matrix.msc1767.text',
    'Tea?',
  ],
  ['a block with one malformed format', JSON.parse('{ "m.text": [null, { "body": "Tea?" }] }'), undefined, 'Tea?'],
])('text under %s', (_, content, name, plain) => {
  expect(textBlockOf(content)?.name).toBe(name)
  expect(plainTextOf(content)).toBe(plain)
})
