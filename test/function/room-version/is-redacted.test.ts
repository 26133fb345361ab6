import { expect, test } from 'vitest'

import { isRedacted } from '../../../src/function/room-version/is-redacted.js'

const redaction = { type: 'm.room.redaction', content: {} }

test.each<[string, unknown, boolean]>([
  ['the redaction', { redacted_because: redaction }, true],
  ['the ID of the redaction', { redacted_by: '$r' }, true],
  ['both', { redacted_because: redaction, redacted_by: '$r' }, true],
  ['the ID, and a redaction that is not an event', { redacted_because: '$r', redacted_by: '$r' }, true],
  ['nothing', {}, false],
  ['a redaction that is not an event', { redacted_because: '$r' }, false],
  ['null', { redacted_because: null, redacted_by: null }, false],
  ['an empty ID', { redacted_by: '' }, false],
  ['an ID that is not an event ID', { redacted_by: '@a:b.c' }, false],
  ['an ID in a list', { redacted_by: ['$r'] }, false],
  ['inherited keys', Object.create({ redacted_by: '$r' }), false],
])('%s', (_, unsigned, expected) => {
  expect(isRedacted({ type: 'm.room.message', content: {}, unsigned })).toBe(expected)
})

test('no unsigned', () => {
  expect(isRedacted({})).toBe(false)
  expect(isRedacted({ unsigned: null })).toBe(false)
})
