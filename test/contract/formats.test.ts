/**
 * Checks docs/explanation/formats.md against the events that it describes.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'
import { confusion, faultsOf, mistaken, PAGE, pageOf } from '../campaign/confusion.js'
import { hasCases, isSharedThere } from '../support/shared.js'

const isThere = isSharedThere && hasCases

test.skipIf(!isThere)('docs/explanation/formats.md is what `npm run confusion` gives (needs ../shared)', () => {
  const table = confusion()
  expect(faultsOf(table)).toEqual([])
  expect(readFileSync(PAGE, 'utf8')).toBe(pageOf(table))
})

test.skipIf(!isThere)('a wrongly inferred format does not make an event malformed (needs ../shared)', () => {
  const events = [...mistaken()]
  expect(events.length).toBeGreaterThan(10)
  for (const { event, format, told } of events) {
    for (const each of [format, told]) {
      expect([each, event, parseEvent(each, event)]).toMatchObject([each, event, { right: { _tag: 'Known' } }])
    }
  }
})
