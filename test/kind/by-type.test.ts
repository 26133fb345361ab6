import { expect, test } from 'vitest'

import { integer, string } from '../../src/codec/primitive.js'
import { byType } from '../../src/kind/by-type.js'

test('returns one codec of each definition, by type', () => {
  const definitions = { 'm.a': { event: string, sync: integer }, 'm.b': { event: integer, sync: string } }
  expect(byType(definitions, 'event')).toEqual({ 'm.a': string, 'm.b': integer })
  expect(byType(definitions, 'sync')).toEqual({ 'm.a': integer, 'm.b': string })
})
