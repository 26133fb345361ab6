import { expect, test } from '@jest/globals'
import { type AnySyncTimelineEvent, parseEvent } from 'matrix-event-model'

import expected from '../expected.json'
import { results } from '../program.js'

test('runs in Jest', () => {
  expect(results).toEqual(expected)
})

test('has its types', () => {
  const parsed = parseEvent('sync', {})
  const event: AnySyncTimelineEvent | undefined =
    parsed._tag === 'Right' && parsed.right._tag === 'Known' ? parsed.right.event : undefined
  expect(event).toBeUndefined()
})
