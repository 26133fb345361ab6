import { expect, test } from 'vitest'

import { isSyncResponse } from '../../src/parse/sync-parts.js'

test.each([
  ['a response', { next_batch: 's1' }, true],
  ['an event', { type: 'a', next_batch: 's' }, false],
  ['a response of another endpoint', { chunk: [] }, false],
])('recognizes %s', (_, input, expected) => {
  expect(isSyncResponse(input)).toBe(expected)
})
