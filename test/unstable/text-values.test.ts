import { expect, test } from 'vitest'

import { type MayHaveText, plainTextOf, textBlockOf } from '../../src/unstable/text-values.js'

const html = { body: '<b>Tea?</b>', mimetype: 'text/html' }

test.each<[string, MayHaveText, string | undefined, string | undefined]>([
  ['the stable name', { 'm.text': [{ body: 'Tea?' }] }, 'm.text', 'Tea?'],
  ['the unstable name', { 'org.matrix.msc1767.text': 'Tea?' }, 'org.matrix.msc1767.text', 'Tea?'],
  [
    'the name of formats in the first draft',
    { 'org.matrix.msc1767.message': [html, { body: 'Tea?' }] },
    'org.matrix.msc1767.message',
    'Tea?',
  ],
  ['the stable name before others', { 'org.matrix.msc1767.text': 'Old', 'm.text': 'Tea?' }, 'm.text', 'Tea?'],
  [
    'a format with the mimetype text/plain',
    { 'm.text': [html, { body: 'Tea?', mimetype: 'text/plain' }] },
    'm.text',
    'Tea?',
  ],
  ['the first of two plain formats', { 'm.text': [{ body: 'Tea?' }, { body: 'Cake?' }] }, 'm.text', 'Tea?'],
  ['no plain format', { 'm.text': [html] }, 'm.text', undefined],
  ['an empty text', { 'm.text': '' }, 'm.text', ''],
  ['no text', {}, undefined, undefined],
  [
    'a malformed block before a valid one',
    JSON.parse('{ "m.text": 5, "org.matrix.msc1767.text": "Tea?" }'),
    'org.matrix.msc1767.text',
    'Tea?',
  ],
  ['a block with one malformed format', JSON.parse('{ "m.text": [null, { "body": "Tea?" }] }'), undefined, 'Tea?'],
])('textBlockOf: %s', (_, content, name, plain) => {
  expect(textBlockOf(content)?.name).toBe(name)
  expect(plainTextOf(content)).toBe(plain)
})
